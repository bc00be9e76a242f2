/** Regions as the form offers them: counties with their towns, and for a home any province. */

/** A region of the office's list. */
export interface Region {
  code: string;
  name: string;
  label?: string;
  parent?: string | null;
}

/** What belongs together in the list. */
export interface Group {
  label: string;
  options: { value: string; label: string; long: string }[];
}

const PROVINCES =
  '11北京市 12天津市 13河北省 14山西省 15内蒙古自治区 21辽宁省 22吉林省 23黑龙江省 31上海市 32江苏省 33浙江省 34安徽省 35福建省 36江西省 37山东省 ' +
  '41河南省 42湖北省 43湖南省 44广东省 45广西壮族自治区 46海南省 50重庆市 51四川省 52贵州省 53云南省 54西藏自治区 ' +
  '61陕西省 62甘肃省 63青海省 64宁夏回族自治区 65新疆维吾尔自治区 71台湾省 81香港特别行政区 82澳门特别行政区';

/** Counties with their towns, in the order of the list; of a home also the provinces. */
export function groups(regions: Region[], home: boolean): Group[] {
  const counties = regions.filter((region) => region.code.length === 6 && !region.code.endsWith('00'));
  const here = counties.map((county) => ({
    label: county.name,
    options: [
      { value: county.code, label: '不清楚哪个乡镇、街道', long: county.name },
      ...regions
        .filter((region) => region.parent === county.code)
        .map((town) => ({ value: town.code, label: town.name, long: town.label ?? town.name })),
    ],
  }));
  return home ? [...here, elsewhere(counties[0]?.code.slice(0, 2) ?? '')] : here;
}

/** Where a code stands: the group, and the option in it; -1 where it does not. */
export function placed(all: Group[], code: string): [number, number] {
  const group = all.findIndex((each) => each.options.some((option) => option.value === code));
  return [group, all[group]?.options.findIndex((option) => option.value === code) ?? -1];
}

/** The name of a code, as the form said it. */
export function labelled(all: Group[], code: string): string {
  const [group, option] = placed(all, code);
  return all[group]?.options[option]?.long ?? code;
}

function elsewhere(own: string): Group {
  return {
    label: '外省、外市',
    options: PROVINCES.split(' ').map((each) => {
      const name = each.slice(2);
      const label = each.startsWith(own) && own ? `${name}其他市` : name;
      return { value: `${each.slice(0, 2)}0000`, label, long: label };
    }),
  };
}
