/** One SMS of the 7-bit alphabet: letters without diacritics, or it would hold 70 characters only. */
export const smsLength = 160;

/**
 * What somebody's phone shows on a locked screen: neither name nor result (ux.md, Citizen). The link stands last, so that no full
 * stop becomes part of it, and `&` is left out because operators refuse it.
 */
export function noticeText(link: string, corrected: boolean): string {
  return `${corrected ? correctedNotice : firstNotice}${link}`;
}

const firstNotice = 'Da co ket qua xet nghiem. Nhap nam sinh va 4 so cuoi giay to hoac SDT de xem: ';
const correctedNotice = 'Ket qua xet nghiem da duoc dinh chinh. Moi mo lien ket de xem lai: ';
