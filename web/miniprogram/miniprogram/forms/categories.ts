/** 内容分类 as the form offers them: the first level in one list, what lies below the chosen one in another. */

/** A category of the portal's tree; a path of any level may be filed. */
export interface Category {
  name: string;
  path: string;
  children: Category[];
}

/** A category of the second level with what lies below it. */
export interface Group {
  label: string;
  options: { value: string; label: string }[];
}

/** Where a path leads, by places in the lists; -1 where none is chosen. */
export interface Place {
  root: number;
  group: number;
  option: number;
}

/** What lies below one of the first level, each with a way to say no more than the second. */
export function below(root: Category): Group[] {
  return root.children.map((second) => ({
    label: second.name,
    options: [{ value: second.path, label: '（说不清细目）' }, ...second.children.map((third) => ({ value: third.path, label: third.name }))],
  }));
}

export function placed(roots: Category[], path: string): Place {
  const root = roots.findIndex((each) => path === each.path || path.startsWith(`${each.path}/`));
  const groups = roots[root] ? below(roots[root]) : [];
  const group = groups.findIndex((each) => each.options.some((option) => option.value === path));
  return { root, group, option: groups[group]?.options.findIndex((option) => option.value === path) ?? -1 };
}

/** The first level and the rest of a path, as people read them. */
export function parts(path: string): [string, string] {
  const [first = '', ...rest] = path.split('/');
  return [first, rest.join('，')];
}
