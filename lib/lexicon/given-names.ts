import { words } from './words'

// Written by hand: the names that parents give most, as statistical offices publish them. Names that
// are borne by both, and those that are rather a place ("Victoria", "Sydney"), are left out.

const MEN = words(`
  aaron abdul abdullah adam adrian ahmad ahmed alain alan albert alberto alejandro alessandro
  alexander alexandre alexei alexey alfonso alfred ali alistair allan alvaro anders andre andreas
  andrei andres andrew andrey andrii andrij andriy andrzej angus anthony antoine anton antonio
  antony arkady armin arnaud arseniy artem arthur arturo ashraf ayman barack bart bashar ben
  benedict benjamin benny bernard bernd bernie bill bjorn bob bogdan boris brad brandon brendan
  brian bruce bruno bryan calvin carl carlos cedric cesar charles charlie chris christian christoph
  christophe christopher chuck clarence claude claudio clive colin conor craig cristian curtis cyril
  dale damian damien dan daniel daniele danny dario darren dave david denis denys derek detlef
  didier diego dieter dietmar dimitri dirk dmitri dmitriy dmitry dmytro dominic dominik donald doug
  douglas duncan dwight dylan eberhard eddie edgar edmund eduardo edward edwin elias elijah elon
  emilio emmanuel enrico enrique eric erich erik ernest ernesto ernst ethan etienne eugene evan
  fabian fabien fabrice federico felipe felix fernando filip florian francesco francis francisco
  franck francois frank franz fred frederic frederick friedrich gabriel gareth garry gary gavin
  geoff geoffrey georg george georges gerald gerard gerd gerhard gerry gianni gilbert gilles giorgio
  giovanni giuseppe glenn gonzalo gordon graham greg gregor gregory guido guillaume guillermo gunter
  gustavo guy hakan hans harald harold harry harvey hassan hector heiko heinrich heinz helmut
  hendrik henri henrik henry herbert hermann hernan horst howard hubert hugo hussein ian ibrahim
  ignacio igor ihor ilya isaac ismail ivan ivar jack jacob jacques jaime jake jakob jakub james
  janez janusz jared jaroslaw jason javier jay jeff jeffrey jens jeremy jerome jerry jesus jim jimmy
  joachim joaquin joe joel joerg johan johann johannes john johnny jon jonas jonathan jorg jorge
  jose josef josep joseph josh joshua juan juergen jules julian julien julio jurgen justin kai kamil
  karim karl kaspar keir keith kenneth kevin kieran kirill klaus kofi konrad konstantin kostyantyn
  kurt kyle kyrylo lamar larry lars laurent lawrence leon leonard leonardo leonid leszek liam lionel
  lloyd louis luc luca lucas luciano luigi luis lukas lutz maciej maksim maksym malcolm manfred
  manuel marc marcel marcelo marcin marco marcos marcus marek mariano mario marius mark markus
  martin massimo mateusz matt matteo matthew matthias matthieu maurice mauricio max maxim maxime
  michael michal michel miguel mikael mike mikhail miroslav mitch mohamed mohammad mohammed moritz
  muhammad mustafa mykhailo mykola nathan nathaniel neil nicholas nick nicolas nigel nikita nikolai
  nikolaus nikolay noah norbert norman olaf oleg oleh oleksandr oleksii oleksiy oliver olivier omar
  osama oscar oskar otto owen pablo pascal patrice patrick paul paulo pavel pavlo pawel pedro peer
  per pete peter petr petro phil philip philippe phillip pierre piotr rafael rafal rainer ralf ralph
  ramon randy raoul raphael raul ray raymond reinhard remi rene ricardo richard rick rob robert
  roberto rodney rodrigo roger roland rolf romain roman ronald ronnie ross roy ruben rudolf rudy
  rupert russell rustam rustem ryan salvador salvatore sam samir samuel scott sean sebastian
  sebastien serge sergei sergey sergio serhii serhiy seth shane shaun sidney siegfried sigmar simon
  slawomir soren stanislav stefan stefano stephan stephane stephen steve steven stuart sven sylvain
  taras tarik ted terry theo theodor thierry thomas thorsten tibor tim timo timothy tobias todd tom
  tomas tomasz tommy tony torsten travis trevor tristan tyler ulrich umberto uwe vadim vadym
  valentin valerii valeriy vasyl vicente victor viktor vincent vincenzo vitali vitalii vitaliy
  vitaly vlad vladimir volker volodimir volodymyr walter warren wayne werner wilhelm willem william
  wladimir wolfgang wolodymyr xavier yann yaroslav yevhen yuri yurii yuriy yves zachary zbigniew
  александр алексей анатолий анатолій андрей андрій антон артем артур артём богдан борис в'ячеслав
  вадим валентин валерий валерій василий василь вениамин виктор виталий виталій владимир владислав
  володимир всеволод вячеслав віктор вільям віталій геннадий геннадій георгий григорий григорій
  денис джо джон джордж дмитрий дмитро дональд евгений едуард еммануель емманюель жозеп иван игорь
  илья йенс кирилл кирило константин костянтин кір леонид леонід максим марк марко микита микола
  мирослав михаил михайло назар никита николай олаф олег олександр олексій орест остап павел павло
  петер петр петро пол пётр радослав реджеп роберт роман ростислав руслан рустем сергей сергій
  станислав станіслав степан стив стів тарас тимофей тимур том томас федір ференц фридрих фрідріх
  фёдор шарль эдуард эммануэль юрий юрій якоб яков яків ян янез янс ярослав євген єнс іван ігор ілля
`)

const WOMEN = words(`
  abigail adriana agnes agnieszka aicha aisha alessandra alexandra alexandria alice alicia alina
  alison allison alyssa amanda amelia amy ana anastasia anastasiia angela angelina anita anja anke
  ann anna annalena anne annegret anneliese annette annie antje antonia astrid audrey ayesha barbara
  beata beate beatrice beatriz becky belen bernadette bernice bertha beth betty beverly birgit
  blanca brenda bridget brigitte britta camille carina carla carmen carol carole carolina caroline
  carolyn catalina catherine cathy cecile celia celine chantal charlotte cheryl chloe christa
  christel christina christine cindy claire clara claudia colette corinne cristina cynthia daniela
  danielle daria dawn deborah debra delphine diana diane dolores donna dora doris dorothy edith
  eileen ekaterina elaine eleanor elena eleonora elisabeth elise eliza elizabeth ella ellen elsa
  elvira emilia emilie emily emma erica erika esperanza estelle esther eugenia eva evelyn ewa fatima
  fatma felicia fiona frances francesca francoise franziska frederique gabriela gabrielle geraldine
  gerda gina giorgia gisela giulia gloria greta gretchen gretel gudrun hanna hannah hanne heather
  heidi heike helen helena helene helga henrietta hilary hildegard hillary ilhan ilona ilse imke ina
  ines inga ingrid inna irena irene irina iris irmgard iryna isabel isabella isabelle jacqueline
  jana jane janet janice janine jeanette jeanne jeannette jennifer jenny jessica jill joan joanna
  joanne jocelyn johanna josefa josephine joyce judith julia juliana julie juliette justyna jutta
  kaja kamala karen karin karina karine karoline katarina katarzyna kate kateryna katharina
  katherine kathleen kathryn kathy kati katie katja katrin katrina kayla kelly kerstin kirsten
  krista kristalina kristen kristi kristin kristina kyrsten larisa larysa latoya laura lauren
  laurence lena leonie lesia liana lidia liesbeth lilia liliana lina linda lindsay lisa lise
  liudmyla liz lorena lori lorraine louise lucia lucie lucinda lucy luisa lydia lyudmila macarena
  madeleine magda magdalena maia maja manon manuela marcela margaret margarita margit margot
  margrethe marguerite maria mariana marianne marie mariia marina marion marisa marisol mariya
  marjorie marlene marta martha martina martine mary maryna mathilde matilda maureen meg megan
  meghan melania melanie melissa mercedes meredith mette michaela michelle milena mireille miriam
  moira molly monica monika monique muriel myriam nadezhda nadia nadine nancy naomi natalia natalie
  nataliia nataliya natasha nathalie nicole nina nora norma odile oksana olena olga olha olivia
  ophelia pamela patricia paula pauline penny petra phoebe phyllis pilar priscilla priti rachel
  ramona raquel rebecca regina renata renate ricarda rita roberta rocio rosa rosalind rosanna
  rosemarie rosemary roxane ruth sabina sabine sabrina sally salome samantha sandra sanna sara sarah
  saskia selma serena sharon sheila shirley sigrid silke silvia simone sinead sofia solveig sonia
  sonja sonya sophia sophie stefania stella stephanie sue susan susana susanne suzanne svenja
  svetlana svitlana sylvia sylvie tamara tanja tanya tara tatiana tatjana teresa tetiana theresa
  therese tiffany tina tracy tulsi ulrike ursula ute valentina valerie vanessa vera veronica
  veronika veronique viktoria viktoriia viola violeta virginie wanda wendy whitney wilhelmine yana
  yolanda yulia yuliia yvette yvonne zoe zofia zuzana александра алина алла анастасия анастасія
  ангела ангеліна анна анналена антонина валентина валерия валерія вера вероника виктория вікторія
  віра галина ганна дарья дарія джорджа джорджия джорджія диана діана екатерина елена елизавета
  жанна зинаида злата зоя зінаїда инна ирина кайя камала катерина кая кристалина крістін ксения
  ксенія лариса леся лидия любовь людмила лідія маргарита марина мария марта марія меланія метте
  надежда надія наталия наталья наталія нина ніна оксана олена олеся ольга раиса раїса светлана
  світлана соломія софия софія тамара татьяна тетяна ульяна уляна урсула юлия юлія яна ярослава
  єлизавета інна ірина
`)

/** A first name without its accents: "José" and "Jose" are one. */
const plain = (norm: string): string => norm.normalize('NFD').replace(/\p{M}/gu, '')

const GIVEN: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...[...MEN].map((name) => [plain(name), 'he'] as const),
  ...[...WOMEN].map((name) => [plain(name), 'she'] as const),
])

/** Whose first name a word mostly is, in any of the languages; null where it is none that is known. */
export const givenName = (norm: string): 'he' | 'she' | null => GIVEN.get(plain(norm)) ?? null
