/** 内容分类: what a petition is about, in three levels; a path of any level may be filed. */
import { see } from './request';

export interface Category {
  name: string;
  /** Such as 城乡建设/城市建设和市政管理/供热. */
  path: string;
  children: Category[];
}

export async function tree(show?: (categories: Category[], fresh: boolean) => void): Promise<Category[]> {
  const answer = await see<{ items: Category[] }>({ path: '/api/v1/categories', as: 'anybody' }, (given, fresh) =>
    show?.(given.items, fresh),
  );
  return answer.items;
}
