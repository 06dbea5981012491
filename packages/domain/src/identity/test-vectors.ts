/** The synthetic payloads of the card and app formats, shared by the tests of this folder. */
export const vectors = {
  card: '099090000001|099000001|Nguyễn Văn Thử|02011990|Nam|Thôn Thử, Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu|15042021',
  cardWithoutOld: '099190000002||Trần Thị Mẫu|03021990|Nữ|Số 1, Phường Thử, Quận Mẫu, TP Mẫu|20052022',
  cardOf2024: '099204000003||Đặng Văn Mẫu|05062004|Nam|Tổ 2, Xã Mẫu, Tỉnh Mẫu|01082024||||',
  cardYearOnly: '099055000004|099000004|Lê Thử|1955|Nam|Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu|15042021',
  unified: '099090000001|NGUYEN VAN THU|1990-01-02|0|160000000000000001|<1<00<<0900000001',
  unifiedPublished: '099090000001|NGUYEN VAN THU|1990-01-02|0|160000000000000001|<1<00<0900000001',
  unifiedInsured: '099000002|TRAN THI MAU|1990-02-03|0|160000000000000002|<2<00<DN4990000000002<0900000002',
  unifiedByProxy: '|NGUYEN BE THU|2018-05-06|1|160000000000000003|160000000000000001<2<00<<0900000001',
  unifiedMasked: '******000001|NGUYEN VAN THU|1990-**-**|0|160000000000000001|<1<00<<0900000001',
  insurance:
    'DN4990000000001|4e677579e1bb856e2056c4836e205468e1bbad|02/01/1990|1|58c3a3204de1baab752c2054e1bb896e68204de1baab75|99 - 001|01/01/2021|31/12/2021|15/12/2020|99900000000001|-|4|-|0123456789abcdef-0102|$',
  insuranceNew:
    '0000000002|5472e1baa76e205468e1bb8b204de1baab75|03/02/1990|2|-|99 - 001|01/07/2023|-|31/07/2023|99990000000002|-|4| 01/10/2027|0123456789abcdef-1202|4|487579e1bb876e204de1baab752c2054e1bb896e68204de1baab75|$',
  insuranceTypedInVni:
    'DN4990000000001|4E677579E1BB85Ê2056C4836Ê5468E1BBAD|02/01/1990|1|58C3A3204DE1BAAB752C2054E1BB896E68204DE1BAAB75|99 - 001|01/01/2021|31/12/2021|15/12/2020|99900000000001|-|4|-|0123456789ABCDEF-0102|$',
  vaccinePassport: 'HC1:SYNTHETIC-NOT-A-VALID-CERTIFICATE',
} as const;

/** UTF-8 read byte by byte, as a HID library hands it over. */
export function asLatin1(text: string): string {
  return encodeURIComponent(text).replace(/%([0-9A-F]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
