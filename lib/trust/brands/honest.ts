/**
 * Words and names of their own that lie one step from a brand of the list: they imitate nothing. Facts of language, put
 * together from Debian's word lists (American and British English, German, French, Spanish, Italian, Portuguese, Dutch,
 * Swedish, Danish, Norwegian, Catalan, Turkish, Indonesian, Vietnamese), first names and surnames, GeoNames' places,
 * names of shops and brands in OpenStreetMap's name suggestion index (BSD-3-Clause), makers in the IEEE registry, and by
 * hand. Folded (`foldName`); only what would be taken for an imitation otherwise.
 */
const NAMES = `
abata abbot abent abott absolue absolus absoluut absout acaa acama acena achor acidas acina acon actinia activa
activai activin activio actrice acuna adatta adeta adil adita aditas adota aeropostal aesp aiel aimma airel ajmer
aker akey akner albian albin albino alboin alcan alcun alene algo alienare alion alkon alma alon alson amani amay
ambrosia ambrosiac ambrosian ambrosias amer amier amrani anchar ancor anesa anesse anissa ankor ankre annessa anser
antarctig appel appie arabana aracana arana arani area arean areel arel arial aril arina ariol arlene armai armoni
arna arona arow arowana aruna asai asana ascis asis asop atel attach attask attock audley autol avane avant avea
avet avida avine avnet away ayene ayent aymer babbel babilla babybed badai bado baer bailees baileis bailers bailes
bailla baixing balababa balabanla baleys balilla balkin balle balon bananais bancai bandad bandais bandait bandaj
bandi bandii bandlid bano banto baralla baranain baratea barbe barbee barbei barberry barbilla barble barbue bardai
bardie barella barie barilli bariola barisla barleys barrilla barylla basees basens bases basilla batis bats bauer
baun baver bawag bawleys bayar bayir bayleys bayur bbraun beads beas beast beets beeville beile beis beits bektore
bele belel belgin belie belin belon bembo bendai bendo benefic benefiet benefiz benkley bensley bentlee bentlet
bently beore bepanten berberry berkin bertelli bertoli beshore bestare bestobe bestone bestorm bestort bestove betas
betes betik betley betore bets betsi beyer biere bille bindo bioherm bissel bissels bisselt bita bitis biure bleeze
blon blore boats boch boire bolan bolen bolin bolle bollon bolton bolun bondai bondo books boon boose boother bore
bosh bosse bother boyer braan brader brailla brain braitling brambo brampton bran bravn breder breese breezy
bresille breta breze bria brida brider brilla britas brither britta brocher brocks broder broeze broks broos brota
brothel brothier broun brta brudar bruden brun bruta bruter bruun brymbo bryta bsch buats buder buil bulgara bulgare
bulgaro bulgars buli bulkin bulle bulvari buras busch buyer cablee cach caio calbe calebe calee caline camal camber
camer camfer camfort camil camon campar campen campion campor canan cando canel canin cann cannon canson cantier
canun caon caper caprice carel carhart carice carier carins carks carlan carlier carlsborg carlsburg carnel carnier
carolan carona carrier carter cartiez cartlan casao casaste casate caseo caso cassio castral castril castron castros
castrou catrike catrine cattier caudale cear celar celene celie celien celina celini celino celne cenon centram
centrem centum cerine cery cesio cest ceston cestrum chamdo champian chanal chanclo chanco chanda chandi chandoo
chandu changpu changsu changtu channel chano chanoyu chant chanto charel charry chary cheeros cheery cheetoh cherra
cherre cherri chey chicca chico chinique chit chry cicco cirel citilen citron citronen clanique clanks clar clarains
clarens clarias claries clarijs clarina clarine clarines clarini clarino clarinos clarions claris clarius cleor
clerks cline clove coalgate cobico cobleman coch coheman cokeman colate colemann colgante coliate coline collate
colman colmate colombia colona columba columbeia columbic columbid columbin columbina columbio colzate comel comper
comport condigo confort conmigo connetto conon consigo contido contigu contiguo continentaal contino converge
conversa conversee conversi conversie converso converte cooch coona copco copeman copio corana cordelle corel
corella corelli corena corina corna cornelle cornetao cornette cornetti cornetts coroa corolle corone coroni corono
corpetto corretto corsais corsait corsari coruna corvetto cosio couch cowgate crapola crave crel cret crics crist
crock croes crona cros cross crost cruciaal crucian cruel crust cryst cuisinait cuisinant cuisinary cuisinat cumel
curei curl curul cusio cybox cynon dadora daia daiva dalie danane danene dang dangcheng danon danona danso daone
darie darks darle davao dawa dealt dear decati decatlon dececao decicco decocte decorate decorde decore decoree
decorne decorre decortje decote deifier deil delongai demon denen denn denno deno denom denos denter deon deporte
derma deso deter deutel deuten deutor dewart diafora dianora dickes dickier dieser diezel dildora dingcheng dink
dinkies diplo direx disel disnea dison ditadora dizney doadora dolux dongsheng dongu donso doove doricos doridos
doritis doublement douter drame dreamy dublo ducato duckies dulax dulo dunlap dunlup dupo durax durez duson duwalt
dycon dynaste dynasti dynasts dynon dyon eastpac ebats edified edifiee edifies edifiez elica elixer elvis energiser
energize energized energizes eprit epsom esence espresso essency essende essene essense etfal etra evan everready
evin exta ezvis fana fanat fand farla fata featherman feder fedi fencer fencl fendre fener feni fenter ferla ferrai
ferrara ferrarei ferraro ferrary ferrati ferreri festoon feuder fianna filla finder findi finnish finta firla firmas
firmes firms fiskar fiso fisser fissil fissled fissles florais fonder fondi foreger foreter forover fortuna fortunee
fortuno fosil frech freso frio frios friskes friskier friskis frontlinie frosh frush fula funder fundi funna fura
fural furia futile gainier galans galaz gamier gamin gant ganter ganton garber garin garman garmen garmon garneer
garner garniec garniel garnies garnir garten garwin gaten geant geber gecci gelber genten gerben gerer germin gess
giat giess gilette gilletje gilletta gilliette gint gipson girnier glant glanz glassier glosser glossies godeva
gongcheng gonten goodyera googel googly goole gormin goro gpro granier grao graso greatwell greco greee groe
grossier gucki guerlan guerlin gues gunness gusci guss haes hair haire haitiaan hajer haler halle halls haltian
hames hanas hanbin handa hanek hannes hans hanse hanus hanwag happe harbo hardin hario harmes harpin hattian hauer
havaianos hayer hegyi heii heinekin heiniken heins heiz helle hells helmes hemes hengchun hengshui hennessey
herbalize herbarist herborisa herborisat herborise herems heres hermas herms hermse hermus herschee herschell
herschep herscher hersches herschez hershel hibachi hier hili hille hillister hinda hines hinz hiti hitli hoever
hokka hole holls hona honer hones honnor honro hoofer hooka hoor hooven hormes houver hover huggins huggits hulle
hulls hunes hunor huskvarna hynda hynes hypers hypex illume ilning indel infinie infinis infinitas infinites
infinitos infinitud infinitum instak instas intal intil intl iten iton iuiu jaba jabar jackey jagar jagermeester
jagual jara jardan jarlsberg jodan jokey jomo joran jordaan jordar jorden jordon jordyn juyoung kaans kaft kahler
kails kalas kallas kanka kanns kapa karin kascher katmandu kender kentwood kercher kerin kidling kiels kikat killing
kindar kinde kinden kindie kindly kingson kingstown kington kinston kippa kipping kiran kircher kirim kirn kiron
kirri kitcat kitchenmaid kitling knarr knor knurr kodas kodex kodok kohier kohlar kohlen koilas koka koler kolher
kona konak konca konsa kontinental koppa korin kosse kotak kotez krafft kraftt krat kravt kreft krips kroft krops
kruft krus kryps kuhler kuhmo kumo kumoh kunder lacaste lacon lacosta laer laffite lafitte laica laite lamar lammer
lammy lamor landover landt langsta larner latite latte latto lavis laxar lear leca lecia lecreusot ledge leggo leia
leioa leis lenova lepton lette letto leuca leus levas leves levs levys lewis lexer lexes lexis lezar libby lica
lifton lily limer lingdong linning lint lipten listerise listerize litte lixar lode lodger loeve logde loge loica
lomer longcheng longerich longies longings longinus longlines longnes longuich lootte loral lorel lote lotet loto
louwe lowa lowe luica lundt lupak lupton lutte lutto luxar luxus maam maars mactell mada madea madela magi magmum
magno mago makata makila makonde makta makuta maliform malka malten mammet mamut mands mang mangd mangum manjo mano
mantell mantos maranta marante maranti marbi marcell marchall marida marmet marmit marmol marot marries marsall
marschall marshal marshals martel martela martele martelo martels martelt martely marudi marvell masita matel mattei
matter mattet mattle maxan maxim maxma maza meddela medea medeia medella medla medling medula meele meggi meidling
meijling meile meilink mele melida melling memling mengo menlos menos mentas mentes mentis mercies merda merell
meria merita merkies merling merrel merrier merrill metaba mewling mexam michelia michemin micle mida midia mielle
mika mikita mila milak mile milinda millo milly milten milwaukie mingo miranda miriada mirilda miringa mischa misha
missa mittel mizono mizuho mizuna mllly mobel modela moil moiling moitai molden molen moleskin moleskins molka
mollen molter molton moltten monder mongler mongo monopody monopole monopoli monopols montai mony mooy morel morinda
moringa moron morrell morten moten motorla motten motto moulai movil mrida mudela muggi mungo murrell murries mutai
naars naker nakia narval narwar naturelike navarca nawal nesle nesta neste nestei nestel nestie netas netcafe nicon
nidia nieva nikan nikom nina nisan nissen nitel nitella nitora niva nivia noia nuba nubla nubya nutrella oakey
occitane oijen oion olimpus olivola olympes olympos omga omiga omrin omrun onega orab oram oraon orian origans
origen origens origina originas origine origines origini origino orijin orin orino orland orlon oron osran pada
pagerai paierai paker palagonia palar palentino palmolie palot pamerai pamiers pampan pampars pampens pampera
pampero pamperos pampres pandera pandola pandore pandorea pandorga pandoura pands pandura paneras paneria pangene
panker pannerai panora panserai panteie pantel pantele pantenne pantens pantere pantine pantun papers pappers parda
parer parerai parkar parkeer parken parkur parrier parser pasen patagona patagonica patagonie patagonio patene
paterai paupan paupers paverai payerai pecky peerier pelar pelican pelikaan pelikai pendel pends penerai pensil
pentene penter pentex pentol pentyl pepi perelli perfecti perfeti perfetta perfette perfetto perier peril perina
perkier perlier permetti perol perries persel pesen pesi pesol peson petit phelips phenix philadelphie philco
philipa philipp philipps philis philius phillips philps phogenix phonix picky pien pierrier piken pilar pilat pilet
piloot pilt pinelli pinfolds pingles pioncer pioner pionier pionner piot pireli pirella pirina pirsche pisan piselli
pisem pisin pison pissen pitelli planerai plot pods poky polarid poler polir polla polur poneer pons ponts popart
porche porina porker posen posit postat postil poya praba prasident prata praya preda prefetti presidant prex priya
proa proda prova pruina pryda pular pumpers puntel purana purena purex purine purna purnia pylar qiaonan quichua
raban raer rammel raser rayan raybin raydan rayhan razar razor razzer reale realem reame rearme redbill redsear
redster reland remi resident resona restar revoice rexana rich rimel rimmer rimmet roam robi robuust rodam roex
roidi roijen rolland romba rommel romos rongcheng roshen roto roust rowena rummel rybi ryland sabor safidon safine
sagma saics saine sakra salamon salentino saline salmon salogon saloman salomoun saloon saly samir sammons sampang
samseung sandik sandisc sanear sannio santory sanyang sapor sardon sariwon sark sarp sarrio satane satie satina
satinee satinu satiny satire saucons saura saurio scalding scaly scarpa scheich scheider schlich schneide schneiden
schneidet schneidre schnider schnieder schwartzkopf schweich seely segate segma seico seio seir seko sell semens
semer senhora senir senos seoko sephira shak shall shanley shap share sharpe sharpei sharpite sharq sharrie shel
sheli shere shickers shill shimanto shinano shirazi shire shirk shore shrap shue shull siebens siemers siemes
siemons siga sigam signa sijmens sijmons siko sima simens simeons simga similar simmonds simons simoons sinology
sinos sirmons sisely sitine sizley skada sketchers skida skil skittled skittler skodda skota skura skuttles slickers
smatch smickers smir smisse snackers snickeri snickery snickets sniekers snikkers snos snowber sobor soda solomon
sommons somos sonas sones sonny sonoc sons sonso sonus sonys soons soony soos sooss sophora sopor soss spading
spagate spalking spalling spalting sparx spaulding specialised specialize specializer specializes speedy spelding
spiedo spien spiggen spiken spinx spite spittles splite spogen spor spreme sprie spriet spugen staab stab stabila
stabile stabili stabilt stabio stahl staley standley stanlee stanly staup stechers steff steif steift sternway
stickers stiff stil stimano stine stocke stoke stradivaris strepsis stub stuhl stukke subara suber subir sudor sumir
summons sunto suor supar super supr suprema supremi supremo suprime supro supur supureme sure sureme sussy susuki
suzuka svagate swanley swath switch swtch synar syner syos tager tampo tampur tanda tasla teal tecla teco tecon teda
tefl tekla tela temo temper temur tena teno tenta tenu termos tesa thale thermes thermon thermor therms thole tictic
tictoc tier tietac tiffani tigger tigr tigre timberlane tinaco tinco tineo tinyco tisla tissat todor tomia tomice
tomord tonda tongcheng tonica toole tootle toreat tored tosla totale totolu totto toyoda transformees transformeis
transformens transformera transformeras transformes tread trient triment trumph tubor tudar tuddor tule tunda turni
tusla tutor twinlings twinnings tyger tynda ubiquita ubiquite ubiquity umbo umile uras urbas vaish valentano
valentin valentina valentine valentini valentins vanda vantard vara varat varda vaselike vaselina vaselinee vata
vati vatra vaude vaward vector venda verace versage versare versate versaue verta vetch vida viktor vina vinta virta
vispa vitamin vitor vitti volga volkssagen volo voltarean voltarei voltarem voltares vonda voorga vorta vovo vrata
wach wacol walla walsh wangler waterkan watermain watermen weatherman wela welch wenona westhof weusthof whimper
whipper whisker whisks whiskys whister wilcon willa winna wison wranger wrangled wrangles wynona yakut yanking
yaslili yetti yill yilli yokohana yokoyama younger zaara zabra zarra zeba zeis zena zera zerba zilwaukee zwelling
`;

/** The same for Chinese: words, and transliterations of other names. */
const HAN_NAMES =
  '万宁 辰光 马江 三金 安住 罗马式 罗马市 外行人 太平岛 科罗纳 费列洛 布尔斯 西尔斯 马谢尔 白瑞德 里维斯 利维斯 施奈德 菲利浦 贝迪斯 贝第斯 自然糖 老干嘛';

let honest: Set<string> | undefined;

export function isHonest(name: string): boolean {
  honest ??= new Set([...NAMES.trim().split(/\s+/), ...HAN_NAMES.split(' ')]);
  return honest.has(name);
}
