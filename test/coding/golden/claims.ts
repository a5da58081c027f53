import type { Table } from '../notation.ts'

export const claims: Table = {
  cases: [
    {
      text: 'Latvia will close its embassy in Chad to save money, its foreign minister, Anna Liepa, said on Tuesday.',
      events: ['close-own-mission LVA->TCD intended'],
      claims: ['announces LVA about=e1 who=Anna_Liepa'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"If this goes on, we will part ways," Libyan Foreign Minister Salem Haddad said.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['threatens LBY who=Salem_Haddad'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"Stop lecturing small states," the Libyan foreign ministry said.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['demands LBY'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nLibyan Foreign Minister Salem Haddad was unmoved: "Our people did their work."',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['explains LBY who=Salem_Haddad'],
    },
    {
      text: 'Two Libyan diplomats must leave Malta, a source who asked not to be named said.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nLibya called the decision "baseless and hostile".',
      events: ['expel-diplomats MLT->LBY performed n=2', 'condemn LBY->MLT performed'],
      claims: ['condemns LBY about=e1 quote=baseless_and_hostile'],
    },
    {
      text: 'Lusaka was in no mood to smile. The ban was, Information Minister Joseph Banda fumed, "spite in a frame".',
      events: [],
      claims: ['condemns ZMB who=Joseph_Banda quote=spite_in_a_frame'],
    },
    {
      text: 'Chad pushed back on Monday against rumours that had spread in Tunis. "Nobody has telephoned us," Foreign Minister Ali Hassane said.',
      events: ['deny-accusation TCD->TUN performed'],
      claims: ['denies TCD who=Ali_Hassane'],
    },
    {
      text: 'Omani Foreign Minister Tariq Harthi called the accusation "a shameful joke".',
      events: [],
      claims: ['denies OMN quote=a_shameful_joke'],
    },
    {
      text: 'Iceland "strongly condemns" the raid on its embassy, Foreign Minister Anna Jonsdottir said.',
      events: ['condemn ISL->? performed', 'attack-mission ?->ISL performed bg'],
      claims: ['condemns ISL who=Anna_Jonsdottir quote=strongly_condemns'],
    },
    {
      text: 'Gabon has recalled its ambassador to Togo, a Gabonese official confirmed to reporters on Friday.',
      events: ['recall-ambassador GAB->TGO performed'],
      claims: ['confirms GAB about=e1'],
    },
    {
      text: 'Fiji will reopen its embassy in Harare, the Suva Herald quoted Foreign Minister Tomasi Vula as announcing.',
      events: ['open-mission FJI->ZWE intended'],
      claims: ['announces FJI who=Tomasi_Vula'],
    },
    {
      text: 'The Latvian minister told reporters that Riga had never harboured Belarusian diplomats.',
      events: ['grant-asylum LVA->BLR denied'],
      claims: ['denies LVA'],
    },
    {
      text: 'The Kenyan runner said he would represent his embassy at the race.',
      events: [],
    },
    {
      text: 'Norwegian Finance Minister Kari Dahl said Oslo would spend more on tanks.',
      events: [],
    },
    {
      text: 'Syria closed its embassy in Oslo last year. “There were always queues,” said Nora Lind, a neighbour.',
      events: ['close-own-mission SYR->NOR performed bg'],
    },
    {
      text: 'Kenya closed the Somali consulate on Monday. For Somalia\'s prime minister it was "a knife in the ribs of a neighbour".',
      events: ['order-mission-closed KEN->SOM performed'],
      claims: ['condemns SOM about=e1 quote=a_knife_in_the_ribs_of_a_neighbour'],
    },
    {
      text: 'Chile expelled the Cuban attaché. The Cuban chargé made light of it: "I needed a holiday."',
      events: ['expel-diplomats CHL->CUB performed n=1'],
      claims: ['denies CUB quote=I_needed_a_holiday.'],
    },
    {
      text: 'Nairobi called the Somali order “unjustified” and “hasty”.',
      events: ['condemn KEN->SOM performed'],
      claims: ['condemns KEN quote=unjustified'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"They were spying on our ports," Foreign Minister Carmela Vella said.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: [
        'justifies MLT about=e1 who=Carmela_Vella role=Foreign_Minister verbatim=true quote=They_were_spying_on_our_ports,',
      ],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"We reject this hostile step," the Libyan foreign ministry said in a statement.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['condemns LBY about=e1 ch=statement quote=We_reject_this_hostile_step,'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"This is a provocation," said Libyan Foreign Minister Salem Haddad, "and an insult to our country."',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['condemns LBY about=e1 who=Salem_Haddad'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nA spokesman for the Libyan embassy declined to comment.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['declines-to-comment LBY about=e1'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nThe Libyan embassy did not respond to a request for comment.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['declines-to-comment LBY about=e1'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"We stand with Malta," Italian Foreign Minister Paolo Conti tweeted.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['supports ITA about=e1 who=Paolo_Conti ch=tweet-or-post'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nLibya confirmed the expulsion.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['confirms LBY about=e1'],
    },
    {
      text: '"We have decided to expel two Libyan diplomats," Maltese Foreign Minister Carmela Vella said on Tuesday.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['announces MLT about=e1 who=Carmela_Vella verbatim=true'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nAccording to the Libyan foreign minister, the step violates the Vienna Convention.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['condemns LBY about=e1 verbatim=false'],
    },
    {
      text: 'Malta expelled two so-called "diplomats" of Libya on Tuesday.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nLibya demanded that Malta explain the decision.',
      events: ['expel-diplomats MLT->LBY performed n=2', 'demand LBY->MLT performed'],
    },
    {
      text: "Malta expelled two Libyan diplomats on Tuesday.\n\nLibya's foreign ministry denied that the men were spies.",
      events: ['expel-diplomats MLT->LBY performed n=2', 'deny-accusation LBY->MLT performed'],
      claims: ['denies LBY about=e1 verbatim=false'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday, Prime Minister Joseph Grech told the Harbour Gazette in an interview.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['announces MLT about=e1 who=Joseph_Grech ch=interview'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"We regret this decision," Libyan spokeswoman Amal Zidan told reporters at a briefing.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['regrets LBY about=e1 who=Amal_Zidan ch=press-briefing'],
    },
    // words without a tone have that of the word given just before
    {
      text: 'Jamaica apologised to Haiti on Tuesday for the shooting of two fishermen. "These men were our neighbours," Jamaican Foreign Minister Paul Reid said.',
      events: ['apologise JAM->HTI performed'],
      claims: ['regrets JAM who=Paul_Reid'],
    },
    {
      text: 'Ghana demanded on Tuesday that Togo return the patrol boat. "It belongs in Tema harbour," Ghanaian spokeswoman Ama Mensah said.',
      events: ['demand GHA->TGO performed'],
      claims: ['demands GHA who=Ama_Mensah'],
    },
    {
      text: 'Chad denied the Sudanese accusations. "We know our soldiers," Chadian spokesman Ali Moussa said.',
      events: ['deny-accusation TCD->SDN performed'],
      claims: ['denies TCD who=Ali_Moussa'],
    },
    // nobody in particular who says what is an event already
    {
      text: 'Oman, Kuwait and Jordan condemned the Israeli raid on Tuesday.',
      events: ['condemn JOR,KWT,OMN->ISR performed'],
      claims: [],
    },
    {
      text: 'Malta expelled two Libyan diplomats, Foreign Minister Joseph Grech said on Tuesday; "a shameful day for Malta," Libyan spokeswoman Amal Zidan replied.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['announces MLT who=Joseph_Grech', 'condemns LBY who=Amal_Zidan'],
    },
    {
      text: 'Malta will reopen its embassy in Tripoli "before the first rains", Foreign Minister Joseph Grech said.',
      events: ['open-mission MLT->LBY intended'],
      claims: ['announces MLT about=e1 who=Joseph_Grech'],
    },
    {
      text: "Chad's foreign ministry would neither confirm nor deny the report that it had expelled two Libyan diplomats.",
      events: [],
      claims: ['declines-to-comment TCD'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"This is a provocation," Libyan Foreign Minister Salem Haddad said. "We shall not forget it," he added.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['condemns LBY about=e1 who=Salem_Haddad', 'threatens LBY who=Salem_Haddad'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nThe Libyan ambassador, Salem Haddad, said the two had done nothing wrong.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['denies LBY about=e1 who=Salem_Haddad verbatim=false'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"This was wrong," said Libyan ambassador Salem Haddad.\n\n"We will answer it at a time of our choosing," he said.',
      events: ['expel-diplomats MLT->LBY performed n=2', 'retaliate LBY->MLT intended'],
      claims: ['condemns LBY about=e1 who=Salem_Haddad', 'threatens LBY who=Salem_Haddad'],
    },
  ],
  /** Not read right yet, each with its cause. */
  known: [
    {
      why: 'stance: "We had hoped for better" condemns, though it says "we"',
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"This was wrong," said Libyan ambassador Salem Haddad. "It is a blow to our friendship.\n\n"We had hoped for better from our neighbours," he said.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['condemns LBY about=e1 who=Salem_Haddad', 'condemns LBY who=Salem_Haddad'],
    },
    {
      why: 'parse: "called the step hostile" read as one noun phrase',
      text: 'Moscow said Washington had expelled twelve of its diplomats and called the step hostile.',
      events: ['expel-diplomats USA->RUS performed n=12 teller=Moscow', 'condemn RUS->USA performed'],
    },
    {
      why: 'parse: "said X after Y expelled" read with X as the one who expelled',
      text: '"It is a hostile act," said Russian Deputy Foreign Minister Pavel Ivanov after Estonia expelled three Russian diplomats.',
      events: ['expel-diplomats EST->RUS performed n=3'],
      claims: ['condemns RUS about=e1 who=Pavel_Ivanov role=Deputy_Foreign_Minister'],
    },
  ],
}
