-- The questions that the portal brings along. The office can change each at the desk or take it down.
do $$
declare
    each jsonb;
    made bigint;
begin
    for each in select * from jsonb_array_elements($questions$[
{"topic": "filing", "text": "反映问题，用哪种办法才算正式的信访？", "answers": ["只有亲自上门", "只有写信", "网上、写信、电话、传真、上门都算"], "right": 2, "why": "五种办法效力一样，您挑方便的。网上和电话反映的同样登记、同样有编号。", "regulation": "petition-regulation", "article": 17},
{"topic": "filing", "text": "材料里一般要写明什么？", "answers": ["姓名、住址，请求、事实和理由", "只写请求就行", "要有单位盖章"], "right": 0, "why": "写明您是谁、住哪里、要什么、怎么回事、为什么。不会写的，可以口头讲，由工作人员如实记下来。", "regulation": "petition-regulation", "article": 19},
{"topic": "filing", "text": "一个小区两百人为同一件事上门反映，最多派几位代表？", "answers": ["三位", "五位", "十位"], "right": 1, "why": "多人走访提出共同事项的，推选代表，不超过五人。大家的签名可以附在材料后面。", "regulation": "petition-regulation", "article": 20},
{"topic": "filing", "text": "上门反映问题，应当去哪里？", "answers": ["越往上级跑越好", "有权处理的本级或者上一级单位指定的接待场所", "随便哪个机关的门口"], "right": 1, "why": "管这件事的单位，或者它的上一级。越过去的，还是要转回来办，白跑一趟。", "regulation": "petition-regulation", "article": 20},
{"topic": "filing", "text": "同一件事区里正在办、期限没到，又到市里递了一份，会怎样？", "answers": ["市里重新办一遍", "市里不受理，请您等区里的答复", "两边各办各的"], "right": 1, "why": "已经受理或者正在办的，在规定期限内又向上级提出同一件事，上级不予受理。有新情况，补充给正在办的单位就行。", "regulation": "petition-regulation", "article": 19},
{"topic": "filing", "text": "您检举一位干部，材料会不会转给他本人或者他的单位？", "answers": ["会，要让他说明情况", "不会，条例禁止", "看情况"], "right": 1, "why": "不得把检举、揭发材料和有关情况透露或者转给被检举的人或者单位。透露的要追究责任。", "regulation": "petition-regulation", "article": 30},
{"topic": "filing", "text": "因为信访被人打击报复，条例怎么说？", "answers": ["没有规定", "任何组织和个人不得打击报复信访人", "只有单位不许，个人可以"], "right": 1, "why": "谁都不许。打击报复的，由上级责令改正，严重的处理责任人，构成犯罪的追究刑事责任。", "regulation": "petition-regulation", "article": 18},
{"topic": "filing", "text": "下面哪种做法条例不允许？", "answers": ["在网上查进度、催办", "预约领导接访", "围堵机关大门"], "right": 2, "why": "围堵、冲击机关，拦车堵路，都不允许，情节严重的由公安机关处理。心里急，请在网上查进度或者约接访。", "regulation": "petition-regulation", "article": 26},
{"topic": "handling", "text": "信访局收到以后，多少天内要转给管事的单位？", "answers": ["七天", "十五天", "三十天"], "right": 1, "why": "先登记，十五天内区分情况转送、交办。这里的天是自然日，从登记的第二天开始数。", "regulation": "petition-regulation", "article": 22},
{"topic": "handling", "text": "办理单位收到转来的事项，多少天内书面告诉您？", "answers": ["十五天内", "六十天内", "没有期限"], "right": 0, "why": "自收到之日起十五天内，书面告诉您收到没有、走什么途径和程序。姓名、住址没写清楚的没法告知。", "regulation": "petition-regulation", "article": 23},
{"topic": "handling", "text": "按信访程序办的申诉请求，从受理起多少天内办结？", "answers": ["三十天", "六十天", "九十天"], "right": 1, "why": "六十天内办结。情况复杂，经负责人批准可以延长，最多三十天，要告诉您理由。", "regulation": "petition-regulation", "article": 34},
{"topic": "handling", "text": "办理期限最多能延长多少天？", "answers": ["三十天", "六十天", "没有限制"], "right": 0, "why": "延长不得超过三十天，要经本单位负责人批准，并告诉您为什么延长。", "regulation": "petition-regulation", "article": 34},
{"topic": "handling", "text": "几个单位都说不归自己管，怎么办？", "answers": ["您自己去找上级裁决", "由它们共同的上一级决定谁受理", "这件事就没人管了"], "right": 1, "why": "先由它们协商；协商不成，由共同的上一级决定；没有共同上一级的，由联席会议协调。不用您来回跑。", "regulation": "petition-regulation", "article": 24},
{"topic": "handling", "text": "经办人是您反映的那个人的亲戚，可以怎么办？", "answers": ["没有办法", "可以请他回避，换人办"], "right": 1, "why": "和信访事项或者信访人有直接利害关系的工作人员应当回避。", "regulation": "petition-regulation", "article": 28},
{"topic": "handling", "text": "您提的建议，办理单位应当怎样？", "answers": ["看看就行，不用回复", "认真研究，采纳的要回复您", "一定要照办"], "right": 1, "why": "科学合理、做得到的，采纳或者部分采纳，并回复您。条例没有规定多少天内回复。", "regulation": "petition-regulation", "article": 29},
{"topic": "review", "text": "对信访处理意见不服，多少天内可以请求复查？", "answers": ["十五天", "三十天", "六十天"], "right": 1, "why": "自收到书面答复之日起三十天内，请原办理单位的上一级复查。过了期限，一般不再受理。", "regulation": "petition-regulation", "article": 35},
{"topic": "review", "text": "复查单位多少天内给书面答复？", "answers": ["三十天", "六十天", "没有期限"], "right": 0, "why": "自收到复查请求之日起三十天内提出复查意见，书面答复您。", "regulation": "petition-regulation", "article": 35},
{"topic": "review", "text": "对复核意见还不服，用同样的事实和理由再提，会怎样？", "answers": ["重新办一遍", "各单位不再受理", "再复核一次"], "right": 1, "why": "复查、复核走完，同样的事实和理由不再受理。有新的事实、新的证据，是另一回事，可以再提。", "regulation": "petition-regulation", "article": 36},
{"topic": "review", "text": "复核时举行听证，听证用的时间算不算在三十天里？", "answers": ["算", "不算"], "right": 1, "why": "听证所需时间不计算在复核的三十天内。", "regulation": "petition-regulation", "article": 36},
{"topic": "requests", "text": "申请公开政府信息，要不要说明拿来做什么用？", "answers": ["要，不说明不给", "不要"], "right": 1, "why": "条例列出的申请内容只有三样：您是谁和联系方式，要什么信息，要什么形式。没有“用途”。", "regulation": "disclosure-regulation", "article": 29},
{"topic": "requests", "text": "机关收到申请，不能当场答复的，多久答复？", "answers": ["七个工作日", "二十个工作日", "六十天"], "right": 1, "why": "自收到申请之日起二十个工作日内。需要延长的，最多再延二十个工作日，要经负责人同意并告诉您。周末和放假不算。", "regulation": "disclosure-regulation", "article": 33},
{"topic": "requests", "text": "申请内容不明确，机关什么时候告诉您补正？", "answers": ["七个工作日内一次告诉清楚", "想起什么随时让您补"], "right": 0, "why": "自收到申请之日起七个工作日内一次性告知，说明补什么、什么时候补。补上以后，答复期限重新计算。", "regulation": "disclosure-regulation", "article": 30},
{"topic": "requests", "text": "申请的信息牵涉一家公司的商业秘密，机关要怎么做？", "answers": ["直接给您", "先书面问那家公司的意见", "一概不给"], "right": 1, "why": "要书面征求第三方意见，第三方十五个工作日内提出。问意见的时间不算在给您答复的期限里。", "regulation": "disclosure-regulation", "article": 32},
{"topic": "requests", "text": "申请公开政府信息，收不收费？", "answers": ["按页收费", "一般不收", "先交押金"], "right": 1, "why": "不收费。只有数量、次数明显超过合理范围的，才可以按国家规定收信息处理费。", "regulation": "disclosure-regulation", "article": 42},
{"topic": "requests", "text": "您要的材料里有一部分不能公开，机关应当怎样？", "answers": ["整份都不给", "能分开的，把能公开的给您，并说明理由", "全部给您"], "right": 1, "why": "能作区分处理的，应当提供可以公开的内容，对不公开的内容说明理由。", "regulation": "disclosure-regulation", "article": 37},
{"topic": "requests", "text": "用公开申请的表来投诉工地噪声，会怎样？", "answers": ["二十个工作日内处理噪声", "告诉您不作为公开申请处理，可以从哪个渠道提出"], "right": 1, "why": "投诉、举报不按公开申请办。在本站，请从“我要信访”提出。", "regulation": "disclosure-regulation", "article": 39},
{"topic": "requests", "text": "眼睛看不清，填不了申请表，怎么办？", "answers": ["不能申请", "可以口头提出，由工作人员代填，并得到帮助"], "right": 1, "why": "书面有困难的可以口头提出，由工作机构代填；有阅读困难或者视听障碍的，机关要提供必要的帮助。", "regulation": "disclosure-regulation", "article": 43},
{"topic": "disclosure", "text": "政府信息，公开和不公开是什么关系？", "answers": ["以不公开为原则", "以公开为常态、不公开为例外"], "right": 1, "why": "除了条例说的几种例外，都应当公开。", "regulation": "disclosure-regulation", "article": 5},
{"topic": "disclosure", "text": "应当主动公开的信息，形成以后多久公开？", "answers": ["二十个工作日内", "一年内", "有人问了再公开"], "right": 0, "why": "自信息形成或者变更之日起二十个工作日内；法律、法规另有规定的，照那个规定。", "regulation": "disclosure-regulation", "article": 26},
{"topic": "disclosure", "text": "机关的预算、决算要不要主动公开？", "answers": ["要", "不要"], "right": 0, "why": "财政预算、决算信息在必须主动公开的十五类里，直接到网站上找，不用申请。", "regulation": "disclosure-regulation", "article": 20},
{"topic": "disclosure", "text": "家里没有电脑，到哪里能看到公开的政府信息？", "answers": ["看不到", "国家档案馆、公共图书馆、政务服务场所"], "right": 1, "why": "这些地方都要设查阅的场所和设备。", "regulation": "disclosure-regulation", "article": 25},
{"topic": "disclosure", "text": "政府部门上一年的信息公开年报，最迟哪天公布？", "answers": ["一月三十一日", "六月三十日", "十二月三十一日"], "right": 0, "why": "县级以上政府部门在每年一月三十一日前；政府的在三月三十一日前。", "regulation": "disclosure-regulation", "article": 49}
]$questions$) loop
        insert into bulletin (kind) values ('question') returning id into made;
        insert into bulletin_text (bulletin_id, no, body, at) values (made, 1, each, now());
        insert into bulletin_act (bulletin_id, text_no, act, at) values (made, 1, 'release', now());
    end loop;
end $$;
