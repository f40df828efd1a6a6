import { cueTable } from './cue-table'

/**
 * German words that report speech and thought, with how many of 100 occurrences are cues: counted on
 * the training articles of the German news quotations of the University of Hamburg (2024, from
 * Wikinews), words seen as a cue twice or more, each frame's figure smoothed by 3 occurrences.
 */
export const verbs = cueTable(`
angegeben=29,b47,t47 angenommen=15,t49 ankündigung=20,e40 appellierte=48,p61 argumentiert=60,e76
aufgefordert=15,b49 befürchten=55,n33,t78 befürchtet=30,e10,t65,w48 befürchtete=60,t76
begründete=67,n40,q84,t86 behauptet=68 behauptete=68,t81 behauptung=48,e61,n36,q61
bekräftigte=48,n36,t69 berichtet=54,i41,n74,p37,q72,t80,w41 berichtete=48,e32,n64,q64,t78
berichteten=64,e78,n78,p38,t78 beschloss=49,e62,p69,q37 beschlossen=27,b56,e10
beschrieb=48,e36,q69 beschuldigt=38,b63,e19 beschuldigte=40,e24,n64 bestätigte=58,e39,t82
betont=44,b58 betonte=77 bezeichnet=20,q40 bezeichnete=44,e26,q72 bezeichneten=60,q76 empfahl=57
entgegnete=60 entschieden=16,t30 erhofft=60 erinnerte=60 erklärt=29,e15,q64,t57
erklärte=83,n60,q97 erklärten=68 feststellt=60,e76 fordern=30 fordert=14,e29,t48 forderte=42,p57
forderung=21,n36,p9 fragte=60 fügte=57,e74,n42 führt=20,t32 führte=14,p28,t28
gab=22,p51,q58,t61,w9 gaben=38,e23,p53 gefragt=40,e24,q55,w55 geheißen=68 gehen=12,t56
geht=35,e12,n5,t84,w21 gesagt=20,t32 gibt=6,p43,t29,w23 ging=8,t54 glaubt=57,n42,t78 halten=13,t40
heißt=65,n45,p48,q82,t85 hieß=63,q48,t84 hob=30,q18,t48 hofft=58,e75,n44,p35,t79
hält=25,e11,n6,q46,t62 inzwischen=5,b19,t29 iwf=30,e18 kommentierte=57,q74
kritisiert=24,e5,n7,t52,w54 kritisierte=45,n63,p27,q67,w27 kündigte=43 lautete=60,n45,p45,q80
lehnt=34,q51 machte=9,t45 meint=57,w42 meinte=54,t72 meldet=63,e78,n47,q78 meldete=67,q80
mitteilte=36 nannte=46,e27,n28,q69 plädierte=48,e36,n61,t61 rief=34 räumte=60 sagt=49,q37,t69
sagte=97 sah=15,p36,t29 schlug=63,p78 schlägt=34,n21,p61 schreibt=62,n48,q84
schrieb=67,e80,n50,p80 schrieben=60 schätzt=38,n19,t69 sieht=10,q29 skandierten=60,q76
sprach=22,p10,q61 spricht=31,e15,n19,t48,w48 stellte=26,e11,n11,t72 stellten=44,t66 teilte=93
teilten=73 verkündete=48,e61,n36,q61 verlangte=34,n17,q51,t51 vermutet=42,e18,n25,t78
versicherte=48,n36,p61,t61 vertritt=27,t45 veröffentlichte=21,q44 vorgeworfen=26,b75,e6,n11
vorwarf=48 wandte=30,e48,n15 warf=40,e24,t55,w53 warfen=30,p18,q48 warnte=58,p35,q79
weist=40,n28,q55,t64 werfen=30 wies=49,n21,p37,q62,t81,w62 will=7,q24,t54 wirft=71
würdigte=44,n22,q76 zeigt=15,q36 zeigte=31,t56 zitierte=60 äußerte=50,n32,q85
`)
