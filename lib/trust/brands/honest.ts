/**
 * Words and names of their own that lie one step from a brand of the list: they imitate nothing. Facts of language, put
 * together from Debian's word lists (American and British English, German, French, Spanish, Italian, Portuguese, Dutch,
 * Swedish, Danish, Norwegian, Catalan, Turkish, Indonesian, Vietnamese), first names and surnames, GeoNames' places,
 * names of shops and brands in OpenStreetMap's name suggestion index (BSD-3-Clause), makers in the IEEE registry, and by
 * hand. Folded (`foldName`); only what would be taken for an imitation otherwise.
 */
const NAMES = `
abbot abent abott absolt absolu absolue absolus absoluut absout achor acidas acon acoste actinia activa activai
activi activin activio activis actrice adatta addas adil aditas aene aeropostal aeropostals aesp aiel aimar aimma
airel ajmer akey akner albian albin albino alboin alcan alcen alcin alcun aldon algo alion alkon alma almain almer
alnene alon alson amani amay ambrosia ambrosiac ambrosian ambrosias amier amrani anchar ancher ancor anesa anesse
anissa ankar ankor ankr ankre annessa annua ansport antarctig antartic antel appel appie appte arani archer arcon
arean areel arel arial aril arile ariol arker arlene armai armane armari armeni armoni arna arow arslan artell
artier arwana ascis ascs asis asop astrol atel atrice attach attak attakk attask attock audley auene autol avane
avant avbott avea aveino avere avert avet avida avil avine avint avne avnet avtel avvent away ayene ayent aymer
babbel babilla babybed bailees baileis bailers bailes bailla baleys balilla balkin balle balmin balon bananais
bandad bandais bandait bandaj bandia bandlid baralla barbe barbee barbei barberry barbilla barble barbue bardai
bardie bardo barella barie barilli bariola barisla barleys barnilla barrilla barylla basees basens bases basilla
batis bats baun baver bawag bawleys bayar bayir bayleys bayur bbraun beads beals beas beast beets beeville befis
beile beis beits bektore bele belel belgin belie belin belis belon belte bembo benefic benefiet benefiz beneit
benkley bensley bentle bentlee bentlet bently bepanten berberry berkin berle bertelli bertoli beshore besmore
bestare bestobe bestone bestor bestorm bestorme bestorn bestorne bestort bestove bestyre betas betes betle betley
betore bets betsi betys bille bioer bioherm birta bisell bissel bissels bisselt bita bitis bjore bleeze blon blore
boats boch boire bolan bolen bolin bolle bollon boln bolun bondai bondo books boon boose boother boron bosh bosse
bossell bother botis boton braan brader brailla brain braitling brambo brampton bran brann brata bravn breder breese
breezy bresille breta breze bria brida brider brifa brilla britas brither britta brocher brocks broder broeze broks
broos brota broter brothe brothel brothier brotner brotver broun brta brudar bruden bruer brun bruta bruter bruun
bryder brymbo bryta bsch buats buder buil bulgar bulgara bulgare bulgaro bulgars buli bulkin bulle bulvari buras
burilla busch byer cablee cach calbe calebe calee camal camber camell camer camfer camfort camil camon campar campen
campion campir campor campur canan canel canin cann cannon cantier canun caon caper caprice carel carhart carice
carier carins carks carlan carlier carlsborg carlsburg carnel carnier carolan caron carrier carter cartie cartiez
cartlan casare casaste casate cassio castral castril castro castron castros castrou catrine cattier cauon cear celar
celien celne cenon centram centrem centum cery cest ceston cestrum chamdo champian chanal chanclo chandoo channel
chant charel charry chary cheeros cheery cheetoh cheny cherra cherre cherri chey chicca chico chinique chirt chit
chry cicco cint cirel citron citronen clanique clanks clar clarains clarens clarias claries clarijs clarina clarinas
clarine clarines clarini clarino clarinos clarions claris clarius clarons clars cleor clera clerks cline cloritos
clove coalgate cobleman coch cocs colate colemann colgante colgare colgat colgats coliate collate colman colmate
colombia columba columbeia columbi columbic columbid columbin columbina columbio colzate comel comper comport compy
condigo confort conmigo connetto conon consigo contido contigu contiguo continentaal contino converge convers
conversa conversee conversi conversie converso converte cooch copco copelle coralle corcs cordelle corel corell
corella corelli corna cornelle cornetao cornett cornette cornetti cornetts corolle corpetto corretto corsai corsais
corsait corsari corvetto couch cowgate cracs crapola crave crear crecs crel cret crics crist croes crona cros cross
crost cruciaal crucian cruel crust cryst cuisinait cuisinant cuisinary cuisinat cumel curei curl curul cybox cynon
dahna daiva dalie dang danon darie darks darle davao dealt dear decatlon dececao decicco decocte decorate decorde
decore decoree decorne decorre decortje decote deifier deil demon denen denn denno denos deon deporte deron deutel
deutor dewart dickes dickier dieser diezel dildora dink dinkies diplo direx disel disnea dison dizney dolux donso
doove doricos doridos doritas doriths doritis dorits doublement drame dreamy drink dublo duckies dulax dulo dunlap
dunlup dupo durax duson duwalt dycon dynast dynaste dynasti dynasts dynon dynone dyon dysen earcon eastpac ebats
edified edifies edifiez edson eixir elica elixer elvis enefit energized energizes enfolds entac enwood eprit esence
espon espresso essency essende essene essense estore etfal etra etsla etyde evan everready evin exta fanat fand
farla farta fatna featherman fencl fendel fendir fendr fendre ferla ferrar ferrary festol festoon filla finnish
firla firmas firmes firmis firms fisler fiso fisser fissil fissiler fissle fissled fissles fistler flesh flia
florais fonder fondi fonta foreber foreger forener forerer foreser foreter foreveg forla forover forsver fortene
fortne fortone fortun fortuna fortunee fortunge fortuno fortuny forver fosil fossli frech freso frio frios friskes
friskier friskis frisknes frontlina frontlinie frontlinje frosh frush fula fulla fura fural furia furra furta fynder
fyndi fynta gaco gainier galans galaz gamier gamin gant ganton garber garin garman garmen garmon garneer garner
garnie garniec garniel garnies garnir garten garwin geant gecci gelber germin gess giat gico giess gilette gilletje
gillett gilletta gilliette gint gipson girardelli girnier glaco glant glanz glassier glosser glossies godeva godia
gofro gogle gonten goodyera googel googly goole gormin goro gpro grado granier grao graso greatwell greco greee
grobe groe grone grossier guant guci gucki gunness gusci guss haens haes haiar hair haire haitiaan haitiar haler
halle halls haltian hames hanas hanbin handa hannes hanor hans hanse hanus happe harbo hardin hares harmes harpie
harpin hattian havaianos hegyi heiz helle hells helmes hemes henda hennessey herbarist herborisa herborisat
herborise herems heres hermas herms hermse hermus hernes hersche herschee herschell herschep herscher hersches
herschez hershel hili hille hillister hils hilts hinda hines hinz hiti hitli hitti hoda hoever hokka hole holls
holte holti hona honer hones honnor honr honro hoofer hooka hoor hooven horda hormes horor houda houver hover hoyver
hugges huggins huggits hulle hulls hunda hunes hunor huskvarna hylle hynda hynes hypers hypex illume ilning indel
infini infinie infinis infinit infinitas infinites infinitius infinitos infinits infinitud infinituds infinitum
instak instas intal intil intl iton iuiu jaba jabar jabla jackey jadra jagar jagermeester jagual jagur jahra jara
jardan jarlsberg jodan johnsens jokey joran jordaan jordar jorden jordon jordyn juyoung kaans kaft kahler kaias
kails kakespade kalas kallas kanka kanns kapa kascher katmandu kentwood kercher kidling kiels kikat kilas kiling
killing kindar kinde kindie kindly kingson kingstown kington kinka kinston kipning kippa kipping kircher kirn kiron
kirri kitcat kitchenmaid kitling kittles kleene knarr knipes knipling knor knups knurr koak kobak kobler kocak kodex
kodok kohier kohlar kohlen koilas koka kokler koler kolher kona konak konca konga kontinental kopak kopling koppa
korka korr kosse kotak krafft kraftt krapt krat kratt kravt kreft kreps krips kroft krops kruft krus kryps kuhler
kuhmo kumbo kumo kumoh kunka kupling kuppa kynder lacaste lacon lacosta laffite lafitte lafte lamar lameer lammer
lammy lamor lamr lamre lamur lancom landlover landover landrovar landt langsta larner latte latto lavis laxar lear
lecia lecreusot ledge ledmark leggo leis lekar lendt lenova lepton lesar lesus lette letto leus levas leves levs
levys lewis lexer lexes lexis lezar libby lidt lifton lily linglung linning lint lipten listerise listerize listerne
litte lixar llego llevis lode lodje loeve lofte logde loge longerich longies longings longinus longlines longnes
longuich lootte loral lorel lossier lote lotet loto lundt lupak lupton lutte lutto luvis luxar luxus lyning lytte
maam maars mactell mada magi magmum magno makam makonde makta maliform malka malten mammet mamut mands mang mangd
mangum mantell mantos maranta marante maranti marbi marcell marchall margo marmet marmit marmol marot marries
marrubi marsall marschall marsell marshal marshals marsjall marstall martel martela martele martelo martels martelt
martely marvell masam matel mattei matter mattet mattle maxim maxma maza meddela medeia medella medla medling meggi
megling meidling meijling meile meilink meisling mekling melka melling memling menlos menos mentas mentes mentis
ments merceres mercies merell merkies merrel merrier merrill merris merrits metries mewling mexam micle mielle mika
miksa mila milak milha millo milly milten milwaukie mirilda mirka mischa misha missa mittel mjele mllly mobel mobl
mobli moil molden molen moleskin moleskins molka mollen molter moltne molton moltten monder mongler monopody monopol
monopola monopole monopoli monopols montai mony moory mooy moron morrell morten moten motorla motorolja motten motto
movil mrida muggi multen murrell murries naars naker nalene narval narwar navarca nawal neac nesle nesta neste
nestei nestel nestie netcafe nickers nicon nidia nieva nihon nikan nikke nisan nissar nissen nitel nitella nitri
niva nivaa nivia nixon nokon nubla nubya nucella nutrella nuvia oakey occitane oion olimpus olivila olivola olympes
olympos omford omga omrin omrun onion oppe orab oram oraon orbam orelle orian orien origans origens origina originas
origine origines origini originis origino orin orino orland orlon oron orsam pada paker paktene palar palentino
palmolie palot pamiers pampan pampars pampens pampera pampere pamperes pamperi pampero pamperos pampes pampres
pandorga pands paneras paneria panker pannerai pantel pantenne pantens pantrene pantun pantyene papers pappers
parcer parda parer parkar parkeer parken parkir parkur parrier partene pattene patum paupers paverai pecky pelar
pelikaan pendel pends pensil pental pentas penter pentex pentil pentol pentyl pepi percol perelli perfecti perfeti
perfetta perfette perfetto peril permetti perol perries persel persor pesi pesol peson petel petit phelips phenix
philadelphie philipa philipas philipp philipps philis philius phillips philps phogenix phonix picky pigen pilar
pilat pilet piloot pilt pinds pinelli pinfolds pingles pioncer pionere pionner piot pireli pirella pirker pirot
pirsche piselli pisne pison pissen pitelli pitot planerai plantene plar plot ploya poar pods poky polarid poler
polir polla pollar pollister polur pons ponts poolar popart porar porche porker posit postat postet postil potar
poya praba praca praesident prasident prata praya preda prefetti presidant presiden presidert presidint prex priya
proa proda prova pruina pryda pular pumpers punds puntel purex purker purna purnia pylar pyntene pysen raban rammel
rangler rayan raybin raydan rayhan razar razor razzer reale realem reame rearme reblon rebull recmi redbill redi
redsear redslar redster reistar reland remi resident restar reville revlen revlor revoice rich richo ricuh rident
riing rimel rimmer rimmet ringles roam robem robi robuust rodam roex roidi roijen rolland rollex romba rommel roshen
rother roto roust rummel rybi ryland sabor safidon sagma saics sakra salamon salding salentino salmon salogon
saloman salomo salomos salomoun saloon saly sambang sambung samir sammons sampang samsang samseng samseung samsing
samsong samsun sandik sandis sandisc sanear santory sanyang sapor sappor sardisk sardon sariwon sark sarp sarrio
satinee satiny saucon saucons saudisk sayang scalding scaly scheich scheider schlich schneide schneiden schneidet
schneidre schneier schnider schnieder schwartzkopf schweich seary seely segma seir sell semar semens semer semur
senhora senir senos sephira shak shall shank shanley shap sharpe sharpei sharpite sharrie shel sheli sherl shickers
shill shirk shrap shull sicma siebens siemers siemes siemons siga sigam sigen signa sijmens sijmons sikma sima
simens simeons simga similar simions simmonds simons simoons sinology sinos sipor sirmons sisely sisse sizley skada
skalding skark skarp skaura skell sketchers skida skil skittled skittleg skittlei skittler skli skoa skodda skopa
skota skura skure skuttles slickers slokke smagate smatch smickers smir smisse snackers snark snarp snell snickeri
snickery snickets sniekers snikkers snos snowber snure sobor soda soffy sohos sokke solomon sommons somos sonas
sones sonis sonny sons sonso sonus sonys soons soony soos sooss sophora sopor soros soss spading spagate spalking
spalling spalting spaulding specialised specialize specializer specializes speeda speede speedy spelding spiedo
spien spiger spiggen spiken spinx spirte spite spittles splite spogen spor spreme sprie spriet sprita sprote sprute
spugen staab stab stabil stabila stabile stabili stabilt stabio stahl stakke staley standley stanlee stanly stechers
steff steif steift stekke sternway stickers stiff stikke stikl stil stimano stine stocke stoke stokka stokki
stradivaris strepsis stub stuhl stukke stussa stusse stykke subbor suber subir subur sudor sumir summons suor supar
super suppor supr suprem suprema supremi supremo suprems suprere suprime supro supur supureme sureme sussy svagate
swanley swath switch swtch synar syner tampo tampur tasla teal techo tecla teco tecon tefl tekno tela temo tempar
temper tempir tempr temur tenco teno tepal tepo termos tesa testa tetal texla thale thermes thermon thermor therms
thole thue thure tictic tictoc tidde tietac tiffani tigger tigr tigre timberlane tinyco tisla tissat tisset todor
tomord tonda tootle toreat tored tosla totto toyta tradent transformees transformeis transformens transformera
transformeras transformere transformeres transformert transformes tread tridelt trient triment trumph tubor tudar
tuddor tuder tudr tule tuml tumpur tuor turni tusla tutor twinlings twinnings tydor tyger tynda ubiquit ubiquity
umbo umile uras urbas utdor vaene vaish valentano valentin valentina valentine valentini valentins valta vanda
vannfilter vanns vanta vantard vara varat varda varla vaselike vaselin vaselina vaselinee vaselins vassline vata
vati vatli vatra vaward vech vector venda verace versage versare versate versaue verta vesa vetch vetti vicky vida
vidna viktor vina vinca vincla vinta virta vispa vitamin vitor vitti viuda volaren voldaren volga volkssagen volo
voltanen voltaran voltare voltarean voltarei voltarem voltares voltareu voltarien voltaven vonda voorga vorta
votaren vovo vrata wach wacol waleh walla walsh wangler warch watch weatherman wela welch westhof weusthof whimper
whipper whisker whisks whiskys whister wilcon willa willing wison wranger wrangle wrangled wrangles wynona xenox
yakut yaslili yetti yill yilli younger zaara zabra zarra zeba zehra zena zera zerba zilwaukee zwelling
`;

/** The same for Chinese: words, and transliterations of other names. */
const HAN_NAMES =
  '万宁 辰光 马江 三金 安住 罗马式 罗马市 外行人 太平岛 科罗纳 费列洛 布尔斯 西尔斯 马谢尔 白瑞德 里维斯 利维斯 施奈德 菲利浦 贝迪斯 贝第斯 自然糖 老干嘛';

let honest: Set<string> | undefined;

export function isHonest(name: string): boolean {
  honest ??= new Set([...NAMES.trim().split(/\s+/), ...HAN_NAMES.split(' ')]);
  return honest.has(name);
}
