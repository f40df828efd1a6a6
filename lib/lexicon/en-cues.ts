import { cueTable } from './cue-table'

/**
 * English words that report speech and thought, with how many of 100 occurrences are cues: counted
 * on the training articles of PolNeAR v1.0 (Newell, Margolin, Ruths 2018), words seen as a cue three
 * times or more, each frame's figure smoothed by 3 occurrences of the word's own.
 */
export const verbs = cueTable(`
accepted=16,t37 according=94 accusations=16,e37,t4 accuse=68,n84 accused=74,e60,p52 accuses=60,p45
accusing=65,e87 acknowledge=52,e64,p39,w64 acknowledged=86 acknowledges=57
acknowledging=69,n42,t84 acquiesced=73,i87 adamant=57,b42,t78 added=84,b36,e97,i32,n24,p61
adding=75,b45,e56,i38,n25,q93,t95 address=8,t31 addressed=34,b20,e17 adds=55,e83,i41,n24,p41,t78
admit=31,t49 admits=80 admitted=63,b47,i48,q78,t79 admitting=34,n10,t72 adopted=23,p10,t42
advice=17,p30 advising=20,e52 advocated=40,e64,n24 agree=41,e17,i25,t72 agreed=67,b50,t92
agrees=39,i23 aimed=25,i55,n53 aiming=38,e53 aims=31,n48 alarmed=28,p46 aligned=20,b32
alleged=30,p48,t70 alleges=73 alleging=36,e52 allowed=24,t54 alluding=63 always=19,w39 angered=60
angry=15,n3,p49 announce=44,e58,q58 announced=83,q62 announcement=14,i35 announces=77,n90
announcing=60,e76 answered=52,b39,e76 apologize=34,e20 apologized=49,e30,p78,q37 appear=27,i54,p7
appeared=48,i63,p14,t61 appears=59,n73,p46 applauded=43,b57 appointed=30,e48 approved=40,e24,n55
argue=78 argued=89 argues=88 arguing=82,b61,p69 articulated=63,n81,p47 ask=33,p20,t50,w60
asked=79,i64,p65,q94 asking=54,b80,e69,p38,t41,w41 asks=69,e52,w85 assailed=82 asserted=83,e62,t96
asserting=55,e41,t78 assertion=49 assumption=38,e53 assured=76,b59,n95 attacked=65,p48
attacking=20,e45 attempted=32,n19 attempting=28 attributed=38,n52 authorized=26,i6,n53 avoided=42
aware=40,b28,e55,t60 backed=32,e49 backing=33,b46,e20 balked=68 belief=28 believe=46,e72,p64,w60
believes=40,i55,q20,t55 believing=49,n37 bemoaned=80,n92 billed=68 blame=36,e22,n61,p16 blamed=78
blames=73,n89 blaming=42,e55 blast=57 blasted=94 blasting=60 blasts=80,n92 blocked=32,b16,e19,n46
boasted=69,n51,t85 boasts=55,n33,p78 booed=30,b65,e13,p18,w18 bragged=68,p81 brushed=55,b41
called=61,b42,e74,i48,p80,q47,t80 calling=61,b80,e85,n39,q46 calls=49,i29,q65,t37
campaigned=17,e30 careful=23,b37 cast=29,b7,e48,p13 cautioned=74 celebrated=34,b67,p17
challenged=54 championed=42 chanted=67 chanting=55,e41,q71 chants=45,e59,i59
characterized=49,n74,w29 charged=41,b55,n25,t65 cheer=39,e19,n19,p53,w69 cheered=26,e40,n40,p10
chided=68,n81 chiding=68,n81 chosen=17,n29 cite=49,i36,n64 cited=79,p56 cites=74 citing=89,n77
claim=31,e12,i49 claimed=82 claiming=57,n41 claims=37,e9,i52,n55,p15,q52,w52 clarified=68,t84
coined=49,e61 commented=68 commenting=68,p84 compared=14,n70,p2 comparing=28 complained=78,t93,w59
complaints=46,p27,t74 conceded=81 conceding=49,b36,e36,t74 concerned=26,e45,p6,t54 concerns=13,b35
conclude=49 concluded=79,b47,p92,q91 concludes=68,n51,t80 condemned=83 confident=32,n16
confirmed=68,t90 congratulated=34 congratulating=57 consensus=17,t42 consider=17,e36
considered=44,e58 considering=35,e21 considers=54 contemplate=57,e42,n74 contends=73,t87
continued=60,b45,e78,n29,q88,w45 continues=19,q65,t39 contradicted=68,n81 contrasting=38,b53,n23
convinced=57 counted=13,n35 counter=10,t32 counting=21,b42 credited=63,i47,n84
critical=17,b43,n2,p35 criticism=21,e2,n4,t44 criticized=79 criticizes=68,n84
criticizing=54,b83,e77,n37 debated=40,b55,e53 decided=38,b11 declare=57 declared=73,e88,n53
declares=49,e61,n36 declaring=55,e81,n33,t71 declined=77,n53,p55 decried=87 decrying=68
deemed=56,b78,q34,w42 deep=13,b34 defended=91 defending=35,b58 defends=57
delivering=39,b54,e69,n17 demand=16,t37 demanded=31 demanding=31,b19,t49 demands=27,n58,p7
demonstrated=24,t45 denied=64,b29,e48,t90 denies=49,t61 denounced=83,b62 denouncing=63
derided=49,n74,q37,w37 described=71,b57,q52 describes=80 describing=60,e72 desire=21,n41
detailing=31,e19,w48 determined=26,e40,i10,p45 determining=34,n11,t60,w50 devoted=29,b57
disagree=44,e22,p66 disagreement=42,n57 disavowed=42,e57 disclosed=49,b28,i62,p70 discuss=38,p54
discussed=70,b52,n83,t52 discussing=38 dislike=34,p50 disliked=49,b61 dismissed=75,b61,e61,n91,w56
dismisses=73,n87 dismissing=64 displayed=38,n52 disputed=34,e50 distanced=77,n91
documented=44,b58,e26,p58 doubt=24,t41 downplayed=57 drawn=17,b5,t38 drew=20,e40 dubbed=55,q73
dwelled=68,p81 eager=52,b81,i19 echoed=71 echoing=26,q45 elaborated=68,p81 emailed=49,i37
embrace=9,t32 embraced=37,e52,p18 embracing=19,b39 emphasized=72 emphasizing=54 enamored=57
encouraged=74 endorsed=74,e91,p60 endorses=74 endorsing=21,e41 enjoyed=24,e12,p10,w43
enjoys=28,q46 envisioned=57,n42,w74 estimated=36,e52,n15,t79 estimates=40,t60 expanded=11,p29
expect=55,p41 expected=67,b85,e50,n22,t50 expecting=65,n77 expects=20,i32 experienced=15,e29
explain=30,i48 explained=91,b75 explaining=67,e88,i50,n43,w86 explains=70 exposed=30,b13
express=36,n50,p21 expressed=84,b63 expressing=38,b53,e53 favor=16,n30,w37 favored=31
fear=40,e28,n53,p18,q55,t74 fearing=73,e87 fears=25,b44,t54 featured=23,p45 feel=40,e20,p53,q20
felt=26,p44 filed=24,n47,p3 finding=11,b29,t27 finds=71,e89 fired=24,p39 focuses=45,e67,n27
focusing=29,p43 forecast=49,e70,p37,q37,t70 foresee=68,n84 found=45,b20,e63,n31,p30,q67,t81
framed=31 full=3,b42 glad=57 guess=37,e52 hailed=73,n89 happy=21,i41,n9 highlighted=55,p41
highlighting=30,b48,w48 hinted=49,e36,n61,p69,t36 hints=49,n62 hitting=18,b38 hope=40,e22,n58
hoped=45,e27,i60 hopeful=19,b37,n4,p39 hopes=53,e66,i82,p29,q40,t84 hoping=69,i84,n84
hostility=26,i46,n11 identified=42,n57 identify=31 ignored=29,p47 imagined=55 implied=58
implying=34,t50 imposed=34,b50,p50 impressed=45 inclined=49,b64 included=15,e41 includes=14,e49
indicate=57,e43,t71 indicated=75 indicates=68,e86,n51 informed=54,t40 insist=67,e83,p43
insisted=87,p66 insisting=76,t92 insists=74 intended=25,n55,p44,w44 interjected=68,q84
interpreted=49,b64,n36 introduced=25,e39,p13 introducing=31 invited=15,b31,p37 invoked=58,e46,n75
issued=47,b24,n68,p10 joked=74,p89,t87 keen=49,e61,p61 knew=33,e50,t20 knocked=49,e37,n72,p29
know=31,t46 known=41,b68,e55,n17,q56 knows=62,e77,w76 labeled=49,e62,w62 laid=36,b15,n17,p61
lambasted=68,b80 lamented=84 lashed=63 launching=29 laying=31,b19,e59 lays=63,n47,p84 learn=26,p40
learned=51,p38,t71,w71 leave=6,w29 like=5,i52 likened=64 likes=23,i45,p8,q42 lining=49,b69
listed=56,n72,w42 listing=28,n55,p12 lists=37,e16,n59,p16,q53 looked=22,i52 looking=32,b47,e15,p15
looks=30 love=15,i49 maintained=18,t39 makes=13,e34,t35 making=9,w32 mean=18,e32,p31
meant=15,b35,i27,n3 mention=41,n65,p6,t65 mentioned=63,n77,p49,t47,w48 mentioning=71,e86
mentions=54,n70,q40 mind=18,p6,w31 mocked=69,e84,q51 mocking=39,e57,n24 mounting=42,e57
moved=7,t30 mulling=68,b81 mused=73,p87 named=51,e63,w63 negotiated=44 nervous=24,e12,t43
nominated=52,e39,i39,p39,w71 nominating=7,b31 note=18,p5,t46 noted=94 notes=66,e80,i49,p28,t82
noticed=37,t52 noting=91,n79 observed=57,e74 obvious=23,e45,t42 offered=61,b35,e48,i76,p42
offering=32,b50 opened=22,n8,p39 opined=68,e81 oppose=50,e78,q37 opposed=58,b43,i25 opposes=34
opted=40,e55,n24,p53 optimistic=34,b20,t50 ordered=70,t87 outlined=44,e58,w58 outlining=38,b53
outraged=49,b64,e36 outspoken=40,p55 painting=26,e46,p13 paints=57,n42,p74 passed=36,n50,p23
passing=24,n47,p9 perhaps=4,b39 persuaded=49,i37,p62 picked=21,e41,n36 pivoted=57 planning=28,e14
plans=17,b38 pleaded=67 pledge=18,t38 pledged=30,i50,n10,q48,t65 pledges=49,i68,n29 pledging=80
point=7,i46 pointed=75,b56,e56,n39,p97 pointing=59,i25,p75 points=8,i42 portrayed=58,b46,n73,w43
portraying=42,e66 positioned=19,i5,n45 posted=52,b39,e69,i31,p37,q76 praised=80,b48 praises=84
praising=49,b70,e62,n35,q62 predict=42,p56,t56 predicted=74,n61,t90 predicting=65,e79
predicts=68,n81 prefer=43,e26 preferred=35 prefers=73 presented=38,e23,n51 pressed=37,i19,n51
pressing=34,e50 proclaimed=49 projected=63,n78,p31 promised=80,w60 promises=31,t48
promising=60,b87,n35,t76 promote=34,e60 promotes=68,n84 promoting=23,b43 pronounced=49,e36,n74,p36
proposed=50,b37,e68,i37,t70 proposes=57 proposing=53,e72,t40 protesting=38,b53,p23,q53
proud=32,n16,p45 provided=20,e40 published=24,b10,e8,p6,q45 pushed=47,i60 pushing=34,n15,p67
put=15,e36 question=15,e1,w34 questioned=85 questioning=56,b81,p42 quick=37,b61,n9
quoted=57,e43,n77 quotes=26,n56,p11 quoting=57 railed=80 rattled=49,b30,n68 reacted=34,e60,i17
read=28,e64,n14,p12 reads=56,e71,n42 reaffirmed=68,n81 realized=49,p62 rebuffed=44,e58,p66
rebuked=77 recall=34 recalled=88,p73 recalling=79,n59 recognize=34,n18,t67 recognized=37,t62
recognizes=42,t66 recognizing=63,n81 recommended=49,b70,p30,t70 recounted=55,e73 referenced=82
referencing=45 referred=61,b36,e83 referring=68,b55,i55,n41 refers=55 refuse=39 refused=75,e58
refuses=74 refusing=55,b41,e78 regarded=54 reiterated=86 rejected=77 releasing=27,b60,n6
reluctant=37,b59,n22 relying=31,b49,p13 remarked=85 remarking=64 remember=42,e57 remembered=76,b90
remembers=49,e69,n29,w61 remind=57 reminded=81 reminding=49,b69 renewed=40,t55 repeat=38,e53,p23
repeated=45,b58,e72,t58 repeating=57,e75,p43 replied=82,i49,p70,q96 report=5,i29,t18
reported=73,b46,e88,q89,t88 reporting=10,b32,t33 reports=23,i10,t36 represent=17,t38 requested=47
requests=15,i30 required=21,i44,p7 resist=49,e36,n64 resisted=42,q57 resonated=38,e53,n19,p52
respond=29,n11,p12 responded=68,n82,t86,w51 responding=17,t38 responds=45,q59,t59 restricting=54
retweeted=67,n80 reveal=44,e58 revealed=69,i52,p52 reveals=64,n77,w48 revered=68,b81 ripped=38,e53
ruled=44,e58 ruling=8,t37,w25 rumors=34 said=96 saw=25,p42,t46,w11 say=68,i51,p31,q27,w50
saying=64,e81,i48,n48 says=96 scared=24,e12,n43 seeing=13,e40 seek=20,i33 seeking=33,e54
seeks=56,e34 seem=43,e26,i55 seemed=65,n50,q49 seems=63,t48 seen=36,t52 sees=51,t63,w22
sent=19,b2,i5,p37 sentenced=31,i19,n59 shared=32,e19 shocked=31,n16,p49 shouted=74,n55,q87
show=30,p10,q6 showed=64,i48,p27,q48,t87,w49 showing=31,b54,p6,q19,t56,w59
shown=51,b65,e38,i63,p28 shows=56,e24,i24,n75,p34,q34,t69 shrugged=68,p84 sided=64 signaled=76
signed=30,p18 singled=63 skeptical=30,b43,e11,n11,p59 slammed=65,e49,n80,w49 slamming=58,e79,p44
slams=76,n93,p57 sought=50,b30,e63,n33,p65 sounded=67,p80,w50 sounds=40,e55,n52,w24 sparred=55
speaks=18,i36,n5 speculated=77 speculation=19,t51 spoke=35,n48 spotted=38 started=18,b31,i5,p4
startled=68,b81 starts=18,e42 stated=78,e94,n56,t95 stating=69,e88,q52 stern=38,e23,n52
stressed=76,b57,t88 stressing=68 stuck=28,e46,n47 suggest=73 suggested=87,p66
suggesting=70,e51,p52,t85 suggests=69 supported=52,b76,p26 supporters=2,b41 supporting=32
supportive=31,n12,p62 supports=39 sure=15,i41,t29 surprised=29,n48 suspected=37,p22,t62
taken=13,i43 taking=8,i31 talked=73 talking=41,b55,e62,i20,n13 talks=33,e13,p55,w20
targeted=15,e29,w29 tell=36 telling=58,e84,n41,p29,q43 tells=95 testified=45,q59 thanked=78
thanking=80 think=45,e58,w59 thinking=15,b29 thinks=54,e72,p37,q40 thought=26,p13,t38,w44
threaten=49,i69 threatened=49,p37 threatening=39 thrilled=49,e61,i36,p61 ticked=49,e36,n36,p74
titled=49,e62 told=90,b63,i68 touted=72 touting=74,b87 touts=68,n84 trumpeting=68,b81
turned=10,e46,i25 tweeted=86,t70,w71 tweeting=62,e79,w46 unaware=34,b15,t60 underscored=34
underscores=38,t53 understands=23,t42 understood=29,n43,w15 unhappy=38,e53,n23 unleashed=38
unveiled=49,b37 upset=36,b62,n21,t52 urged=90 urging=40,e65 uttered=49,e36,n69 viewed=35,e51,p15
views=11,w39 voiced=67 voted=42,b21,i66,n62 voting=6,i30 vouched=68,e81 vow=44,t58 vowed=91
vowing=58 vows=76 want=36,p21 wanted=34,e57,q20 wants=38,n50,q23 warn=60 warned=88
warning=46,b60,t62 wary=49,b75,e62,i37,n29 weighed=42,n21,p57 welcomed=44,q58 went=27,i6,p40,w46
willing=25,b12,i42 withdrew=68,n81 wonder=57,n43,w70 wondered=71,e86 wondering=57,b74,w42
worried=60,e40,t78 worries=34,e20,w50 worry=43,w57 write=30,e65,n17,p13,q48 writes=79,p55
writing=35,e50,n17,p23,q58 written=26,e10,n48 wrote=92,i75,n78,w80 yelled=68,n51,q86
`)
