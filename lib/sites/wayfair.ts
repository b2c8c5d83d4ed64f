/** Wayfair (US, Canada, UK, Ireland): search, categories and product pages. */
import { wayfairHosts } from './hosts.ts';
import { defineShop } from './shop.ts';

export const reader = defineShop({
  id: 'wayfair',
  hosts: wayfairHosts,
  goods: {
    idOf: ({ pathname }) => /\/pdp\/(?:[^/]*-)?([a-z]{1,5}\d{2,})\.html$/i.exec(pathname)?.[1]?.toUpperCase(),
    // ListingCard: lists of 2025, as public readers of Wayfair name it; the others: 2024-12.
    title: '[data-test-id$="ListingCardName-Text"],h2',
    brand: '[data-enzyme-id="productNameSpacing"] + p,[data-test-id*="ListingCardManufacturer"]',
    marks: '[data-hb-id="Flag"],[data-test-id="fwgBox"]',
    arrival: '[data-test-id="deliveryEstimateDate"]',
  },
  item: {
    // A landing page of an advertisement (2024), then the product page.
    title: [
      '[data-test-id="HotDealsProductTitleHeading"] > a',
      '.ProductDetailInfoBlock-header h1',
      'h1[data-hb-id="Heading"]',
    ],
    brand: ['[data-enzyme-id="pdp-title-block-manufacturer-name"]', '.HotDealsProductTitle-manufacturerName'],
    price: ['.HotDealsPriceBlockContainer', '.PdpLayoutResponsive-infoBlock .SFPrice', '[role="main"] .SFPrice'],
    stars: ['.ProductRatingNumberWithCount', '[data-hb-id="ReviewStars"]'],
    shipping: ['.ShippingHeadline-text', '.DeliveryView-shipping-wrap'],
    banner: '[data-enzyme-id="FreeShippingButton"],[data-enzyme-id*="free-shipping"]',
    marks: '.HotDealsPriceBlockContainer .PromotionText-promotionText',
    buy: ['#form-add-to-cart', '[data-enzyme-id="addToCartButton"]'],
  },
  landing: 'a.HotDealsProductTitle',
  picture: '[data-enzyme-id="FluidImage-wrapper"]',
});
