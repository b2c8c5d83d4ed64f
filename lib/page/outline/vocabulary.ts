/**
 * Words that say how a page is built. Only these stand in a page report as they are (and a site's own naming prefixes,
 * see `mask.ts`): whatever else a class, an id or an attribute says could be about the reader.
 */
export const VOCABULARY: ReadonlySet<string> = new Set(
  `a11y about accordion action actions active actual add address ads advert after alert align alt amount anchor app area
aria arrow article aside aspect asin atf attr audio author auto avail available avatar badge banner bar base before best
big block body bold bottom bought box brand bread breadcrumb breadcrumbs browse btn bundle buy button buybox byline
campaign cancel caption card cards carousel cart case category cell center chat check checkbox checkout choice chip city
clamp class click clip close code col collapse collection color column columns comment comments common compare component
condition container content control cost count countdown coupon cover create credit cross cta currency current custom
customer dark data date deal deals default delivery desc description desktop detail details dialog disabled discount
dispatch display div divider domain drop dropdown elem element empty end entry error event exact expand facet faceout
false favorite favourite feature featured feed feedback field figure file filter filters final find first fit fixed flag
flash flex float focus font foot footer for form frame free freight from full fulfilled gallery global goods grid group
guarantee half handle has head header heading height help hero hidden hide high highlight home hover icon icons image
images img index info inline inner input inset instock inventory invisible item items itemprop itemscope itemtype key
label labels landing lang large last layout lazy lead left legend length level light like line lines link links list
listing listings listitem load loaded loader loading local logo long low made main mall mark market marketplace max media
menu merchant message meta micro mid middle min mini minor mobile modal mode model module money more mount multi name nav
navbar navigation new next none normal not note number off offer offers offscreen old on only open option options order
origin original out outer overlay own pack package padding page pager pagination panel parent part pay payment percent
photo pic picture pill pinned place placeholder plain plus popover popup position post postage poster prefix presale
preview previous price priced prices pricing primary prime print private prod product products profile promo promoted
promotion prop public puis qty quality quantity query quick radio range rank rate rated rating ratings read recipe
recommend recommendation recommended recycle reduced ref refurbished region regular related relative remove render reply
report required reset responsive result results return returns review reviews rich right ring role root round row rows
sale sales save saving savings scale schema scroll search second secondary section sections see select selected sell
seller sellers selling selector separator series service set shadow ship shipped shipping shop shopping shops short show
shown side sidebar sign similar simple single site size skeleton sku slide slider slides slot small snippet sold sort
source spacer spacing span special spec specs split sponsored spot spu square stack standard star stars start state
static status step sticky stock store stores strike string strong style sub subtitle success suggest suggestion summary
super svg swatch swatches swiper switch symbol tab table tabs tag tags target template test testid text thumb thumbnail
tile tiles time title titles toggle tool tooltip top total track trade transition true truncate type typical under unit
unread update upper url used user value variant variants vendor verified version vertical video view viewed views
visible visually warning warranty was web whole wide widget width wish wishlist with word words wrap wrapper year zone
itemlist aggregate aggregaterating offercount ratingvalue reviewcount pricecurrency priceval availability currencycode
href src srcset target rel loading decoding fetchpriority tabindex checked method maxlength autocomplete placeholder
http https schema org person organization breadcrumblist listitem individualproduct productgroup
dp gp itm sch detail search list sr usr catalog category product products goods item items shop store offer deals`
    .split(/\s+/)
    .filter(Boolean),
);

/** Units and words of trade that a price or a count is read by; of a text nothing else is kept. */
export const UNITS =
  /^(?:usd|eur|gbp|cny|rmb|jpy|inr|aud|cad|brl|mxn|pln|sek|nok|dkk|chf|kr|zł|kč|rs|sold|bought|reviews?|ratings?|stars?|free|shipping|delivery|off|from|each|k|m|out|of|(?:已售|月销|人付款|人收货|评价|好评|包邮|免运费|到手价|券后|元|万|千|件|起|折|满|减|条|分)+)$/i;
