import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const SkusDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment SkuFields on Sku { barcode code id image { id url } name product { code id name } version } query Skus($after: String, $first: Int = 50, $query: String) { skus(first: $first, after: $after, query: $query) { nodes { ...SkuFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.SkusQuery, d.SkusQueryVariables>;
export const SkuByCodeDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment SkuFields on Sku { barcode code id image { id url } name product { code id name } version } query SkuByCode($code: String!) { skuByCode(code: $code) { ...SkuFields } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.SkuByCodeQuery, d.SkuByCodeQueryVariables>;
export const SkuListingSetDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SkuListingSet($input: SkuListingSetInput!) { skuListingSet(input: $input) { cursor sku { id listings { channel { id name } externalId url } } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.SkuListingSetMutation, d.SkuListingSetMutationVariables>;
export const ProductCreateDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation ProductCreate($input: ProductCreateInput!) { productCreate(input: $input) { cursor product { category code id name version } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.ProductCreateMutation, d.ProductCreateMutationVariables>;
export const SkuCreateDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment SkuFields on Sku { barcode code id image { id url } name product { code id name } version } fragment UserErrorFields on UserError { code message params path } mutation SkuCreate($input: SkuCreateInput!) { skuCreate(input: $input) { cursor sku { ...SkuFields } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.SkuCreateMutation, d.SkuCreateMutationVariables>;

/** The methods of the namespace catalog. */
export function bind(call: Call) {
  return {
    /** SKUs, newest first. */
    skus: (variables?: d.SkusQueryVariables, options?: CallOptions): Promise<d.SkusQuery['skus']> => call(SkusDocument, variables, options),
    /** The SKU with this code, or else this barcode; null when there is none. */
    skuByCode: (variables: d.SkuByCodeQueryVariables, options?: CallOptions): Promise<d.SkuByCodeQuery['skuByCode']> => call(SkuByCodeDocument, variables, options),
    /** Says what the shop of a channel calls an article, so that links lead to it; at most 100 channels an article. */
    skuListingSet: (variables: d.SkuListingSetMutationVariables, options?: CallOptions): Promise<d.SkuListingSetMutation['skuListingSet']> => call(SkuListingSetDocument, variables, options),
    /** Adds a product. */
    productCreate: (variables: d.ProductCreateMutationVariables, options?: CallOptions): Promise<d.ProductCreateMutation['productCreate']> => call(ProductCreateDocument, variables, options),
    /** Adds a SKU. */
    skuCreate: (variables: d.SkuCreateMutationVariables, options?: CallOptions): Promise<d.SkuCreateMutation['skuCreate']> => call(SkuCreateDocument, variables, options),
  }
}
