/** The sizes that a caller may ask for, the first where she does not ask (parameter pageSize). */
export const pageSizes = [10, 20, 50, 100, 250] as const;

/** Items of one page, by the schema Pagination; `items` holds one more than fits where there is a next page. */
export function page<T>(items: readonly T[], { pageNumber, pageSize }: PageAsked): Page<T> {
  return {
    pageSize,
    pageNumber,
    hasPreviousPage: pageNumber > 1,
    hasNextPage: items.length > pageSize,
    items: items.slice(0, pageSize),
  };
}

export type PageAsked = { readonly pageNumber: number; readonly pageSize: number };
export type Page<T> = PageAsked & {
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
  readonly items: readonly T[];
};
