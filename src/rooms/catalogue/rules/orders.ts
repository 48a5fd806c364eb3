/** In which order the catalogue may be shown; 'relevance' needs search words. */
export const catalogueOrders = ['relevance', 'title', 'newest', 'ects'] as const;
export type CatalogueOrder = (typeof catalogueOrders)[number];
