import type { RapidKit, Role, ScopeKind } from '@mauxn/domain';
import { type Chance, chanceOf } from './chance.ts';

/** One made-up province: the same for the demo, for the tests against a database and for the browser journeys. */
export interface World {
  readonly epoch: string;
  readonly province: number;
  readonly tubePattern: string;
  readonly units: readonly { id: string; path: string; level: 'province' | 'commune'; name: string }[];
  readonly sites: readonly { id: string; unit: string; name: string }[];
  readonly labs: readonly { id: string; unit: string; name: string }[];
  readonly campaign: {
    readonly id: string;
    readonly unit: string;
    readonly name: string;
    readonly test: 'rt-pcr';
    readonly poolLimit: number;
    readonly goalPerDay: number;
    readonly kits: readonly RapidKit[];
  };
  readonly staff: readonly WorldStaff[];
}

export interface WorldStaff {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
}

export function makeWorld(seed = 1): World {
  const chance = chanceOf(seed);
  const epoch = chance.id();
  const province = { id: chance.id(), path: '2025:99', level: 'province', name: 'Tỉnh Mẫu' } as const;
  const communes = communeNames.map((name, n) => ({
    id: chance.id(),
    path: `${province.path}/2025:9900${n + 1}`,
    level: 'commune' as const,
    name,
  }));
  const [first, second, third] = communes;
  if (!first || !second || !third) throw new Error('The world has four communes.');
  const sites = [
    { id: chance.id(), unit: first.id, name: 'Nhà văn hoá Thử Một' },
    { id: chance.id(), unit: second.id, name: 'Trường THCS Mẫu Hai' },
    { id: chance.id(), unit: third.id, name: 'Chợ Mẫu Ba' },
  ];
  const labs = [
    { id: chance.id(), unit: province.id, name: 'CDC Tỉnh Mẫu' },
    { id: chance.id(), unit: province.id, name: 'Bệnh viện đa khoa Tỉnh Mẫu' },
  ];
  const campaign = {
    id: chance.id(),
    unit: province.id,
    name: 'Sàng lọc toàn tỉnh đợt 1',
    test: 'rt-pcr' as const,
    poolLimit: 5,
    goalPerDay: 20_000,
    kits: rapidKits,
  };
  const places = {
    site: sites[0]?.id,
    lab1: labs[0]?.id,
    lab2: labs[1]?.id,
    commune: first.id,
    province: province.id,
  };
  const units = [province, ...communes];
  return { epoch, province: 99, tubePattern, units, sites, labs, campaign, staff: makeStaff(chance, places) };
}

/** The `n`-th tube of the world's rolls of labels, from 0. */
export function tubeCode(n: number): string {
  return `99${String(n + 1).padStart(8, '0')}`;
}

/** Digits only: an input method left on cannot eat any of them (qr-decoding, keyboard scanners). */
const tubePattern = '^99[0-9]{8}$';

/** Two made-up kits with the windows that leaflets of 2021 have. */
const rapidKits: readonly RapidKit[] = [
  { name: 'Kit Mẫu A', readFrom: 15, readTo: 30 },
  { name: 'Kit Mẫu B', readFrom: 10, readTo: 20 },
];

const communeNames = ['Xã Mẫu Một', 'Xã Mẫu Hai', 'Xã Mẫu Ba', 'Phường Mẫu Bốn'];

type Place = 'site' | 'lab1' | 'lab2' | 'commune' | 'province';

const accounts: readonly (readonly [string, string, Role, Place])[] = [
  ['laymau1', 'Nguyễn Thị Lấy', 'sampler', 'site'],
  ['laymau2', 'Trần Văn Quét', 'sampler', 'site'],
  ['tinhnguyen', 'Lê Thị Giúp', 'volunteer', 'site'],
  ['truongdiem', 'Phạm Văn Điểm', 'site-lead', 'site'],
  ['xetnghiem1', 'Hoàng Thị Nhập', 'lab-technician', 'lab1'],
  ['duyet1', 'Vũ Văn Duyệt', 'lab-reviewer', 'lab1'],
  ['xetnghiem2', 'Đặng Thị Chạy', 'lab-technician', 'lab2'],
  ['duyet2', 'Bùi Văn Soát', 'lab-reviewer', 'lab2'],
  ['tramyte', 'Đỗ Thị Trạm', 'station', 'commune'],
  ['lanhdao', 'Hồ Văn Ký', 'leader', 'commune'],
  ['quanly', 'Phan Thị Số', 'manager', 'province'],
  ['quantri', 'Nông Văn Trị', 'admin', 'province'],
  // An amended result needs a reviewer who neither entered the first version nor the second.
  ['duyet3', 'Trương Thị Xem', 'lab-reviewer', 'lab1'],
];

const kindOfPlace = {
  site: 'site',
  lab1: 'lab',
  lab2: 'lab',
  commune: 'unit',
  province: 'unit',
} as const satisfies Record<Place, ScopeKind>;

function makeStaff(
  chance: Chance,
  places: Readonly<Record<Place, string | undefined>>,
): readonly WorldStaff[] {
  return accounts.map(([login, name, role, place]) => {
    const scopeId = places[place];
    if (!scopeId) throw new Error(`The world has no ${place}.`);
    return { id: chance.id(), login, name, role, scopeKind: kindOfPlace[place], scopeId };
  });
}
