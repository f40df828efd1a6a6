import { weighted } from './words'

/**
 * English cue words with how many of 100 occurrences are part of a cue: counted on the training
 * articles of PolNeAR (Newell, Margolin, Ruths 2018), words seen as a cue three times or more.
 */
export const verbs = weighted(`
according:92 accuse:72 accused:73 accuses:69 accusing:66 acknowledge:54 acknowledged:82
acknowledges:60 acknowledging:71 acquiesced:77 acutely:51 adamant:60 added:82 adding:71 adds:53
admission:42 admits:73 admitted:59 admitting:33 advocated:42 affirm:40 agreed:62 agrees:33
aiming:51 alleges:77 alleging:48 alluding:66 angered:61 announce:53 announced:81 announces:80
announcing:63 answered:41 apologized:39 applauded:48 approved:41 argue:72 argued:88 argues:83
arguing:81 articulated:57 asked:75 asking:56 asks:62 assailed:84 asserted:84 asserting:62
assertion:58 assumption:60 assurances:60 assured:68 attacked:55 attributed:39 authored:51
avoided:43 aware:36 backing:33 balked:70 believing:44 bemoaned:82 bible:33 billed:72 blame:34
blamed:78 blames:77 blaming:62 blast:60 blasted:91 blasting:73 blasts:73 boast:45 boasted:71
boasts:51 bragged:72 brushed:57 called:56 calling:65 calls:47 cautioned:76 challenged:48
championed:47 chanted:69 chanting:51 chants:72 characterized:40 charged:45 chatter:40 cheer:37
chided:72 chiding:72 cite:46 cited:82 cites:76 citing:87 claim:35 claimed:83 claiming:52
clarified:60 coined:51 commented:62 commenting:60 complain:51 complained:77 complaints:51
concede:51 conceded:83 conceding:51 conclude:57 concluded:71 concludes:70 condemned:84
condemning:46 confident:33 confirmed:59 confirming:72 congratulated:46 congratulating:60
considered:38 considers:56 consistently:33 contemplate:51 contends:77 continued:57
contradicted:72 contrasting:40 convince:41 convinced:60 credited:66 crediting:72 critic:40
criticize:45 criticized:79 criticizes:72 criticizing:63 cry:38 debated:42 decided:34 declare:54
declared:72 declares:57 declaring:63 declined:76 decried:88 decrying:72 deemed:57 defended:89
defender:51 defending:43 defends:60 delivering:38 demanded:33 demanding:37 denied:60 denies:45
denounced:81 denouncing:66 derided:62 derisively:66 describe:37 described:73 describes:76
describing:83 detailing:51 determining:33 disagreement:36 disavow:42 disavowed:36 disclose:36
disclosed:48 discuss:51 discussed:58 discussing:48 dislike:35 disliked:45 dismissed:75
dismisses:77 dismissing:76 displayed:40 disputed:33 distanced:80 documented:51 doubt:38
doubts:45 downplayed:60 dubbed:57 dwelled:72 eager:57 echoed:72 echoing:43 elaborated:72
emailed:56 embraced:37 emphasize:56 emphasized:76 emphasizing:51 enamored:60 encourage:33
encouraged:53 endorsed:70 endorses:63 endorsing:36 enthusiastically:47 envision:72 envisioned:45
estimated:36 estimates:40 evenly:33 expecting:59 explain:41 explained:83 explaining:70
explains:66 explicitly:55 express:50 expressed:80 expressing:38 favorably:35 favored:33
fearing:77 fiercely:40 finds:61 focuses:47 footage:40 forcefully:47 forecast:58 foresee:72
formally:40 framed:33 hailed:77 happily:45 highlighted:59 highlighting:45 hinted:51 hints:66
hoped:49 hopes:54 hoping:66 identified:39 imagined:51 impassioned:62 implicitly:57 implied:55
implying:56 imposed:33 impressed:35 inclination:46 inclined:38 indicate:61 indicated:77
indicates:70 informed:40 initially:37 insist:73 insisted:83 insistence:40 insisting:78
insists:76 insulted:72 interjected:70 interpreted:40 introducing:38 invoked:60 issued:47 jab:72
joked:83 jokes:33 joking:36 jokingly:57 justify:46 keen:51 keenly:60 knocked:43 labeled:56
laid:35 lambasted:70 lamented:86 lamenting:72 laments:72 lashed:80 lays:66 learned:40 length:33
likened:60 lining:45 listed:55 loudly:35 measured:35 mentioned:60 mentioning:73 mentions:56
mock:33 mocked:66 mocking:47 mounting:40 mulling:72 mused:77 named:49 naming:35 negotiated:46
nominated:47 noted:96 notes:68 noting:91 observed:45 offered:55 officially:48 openly:48
opined:72 oppose:41 opposed:47 opposes:33 opted:38 ordered:72 outlined:46 outlining:51
outraged:45 outspoken:47 paints:60 passed:33 persuade:33 persuaded:47 petition:36 pitches:60
pivoted:66 pleaded:69 pledges:51 pledging:73 pointed:73 pointedly:57 pointing:59 portray:69
portrayed:64 portraying:51 posted:51 praise:45 praised:85 praises:78 praising:66 predict:39
predicted:73 predicting:61 prediction:33 predicts:72 prefer:41 preferred:41 prefers:77
presented:45 pressed:38 pressing:40 privately:34 proclaimed:51 projected:53 promised:77
promises:40 promising:60 promote:41 promotes:60 pronounced:51 proponent:45 proposed:47
proposes:60 proposing:48 protesting:40 pushed:44 pushing:37 questioned:83 questioning:56
quoted:54 quotes:33 quoting:60 railed:82 rattled:40 reacted:46 reads:64 reaffirmed:60
realized:51 rebuffed:46 rebuked:80 rebut:66 recall:35 recalled:88 recalling:76 recognizes:36
recognizing:51 recommended:48 recounted:62 referenced:84 references:40 referencing:43
referred:59 referring:68 refers:57 refuse:35 refused:69 refuses:69 refusing:56 regarded:56
reiterated:87 rejected:81 rejecting:46 reluctance:51 reluctant:37 relying:33 remarked:87
remarking:66 remembered:61 remembers:66 remind:33 reminded:72 reminding:54 renewed:35
repeated:40 repeating:61 replied:81 reply:36 reported:74 reportedly:63 requested:46 resist:36
resisted:45 resonated:36 respond:35 responded:66 responds:47 restricting:60 retweeted:69
reveal:51 revealed:67 reveals:60 revered:72 rhetorically:72 ripped:40 rousing:51 ruled:45
rumors:36 said:92 say:48 saying:67 says:86 scorn:51 seeking:36 seeks:57 sees:42 sentenced:33
shouted:66 showed:61 shown:42 shows:53 shrugged:60 sided:55 signaled:72 similarly:37 singled:57
skeptical:34 slammed:66 slamming:60 slams:87 solely:36 sought:49 sounded:68 sparred:57
speculate:60 speculated:80 speculation:33 spoke:34 spotted:40 squarely:46 startled:72 stated:80
stating:84 stern:33 stressed:77 stressing:72 subsequently:36 suggest:64 suggested:86
suggesting:71 suggestion:44 suggests:65 supported:45 supportive:35 suspected:35 swipes:60
talked:55 telling:51 tells:72 testified:43 thanked:69 thanking:82 thinks:39 threaten:38
threatened:42 threatening:39 thrilled:51 ticked:51 titled:59 told:84 tout:72 touted:82
touting:78 touts:72 tribute:33 trumpeting:72 tweeted:86 tweeting:68 unaware:33 underscore:33
underscored:36 underscores:40 unhappy:40 unleashed:36 unveiled:51 urged:87 urges:60 urging:52
uttered:51 vehemently:60 vocal:33 voiced:64 vouched:72 vow:42 vowed:91 vowing:69 vows:80 warn:73
warned:86 warning:49 wary:47 weighed:43 welcomed:36 withdrew:60 wonder:35 wondered:73
wondering:46 worried:44 worries:35 worry:38 worrying:36 writes:75 writing:35 wrote:89 yelled:56
`)
