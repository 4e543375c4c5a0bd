package quotes

import "testing"

// TestWire holds forms of agencies' reports: who said it comes last, after an
// outlet, behind a phrase or on a platform.
func TestWire(t *testing.T) {
	tests := []sentenceCase{
		{
			"a tag with a tail",
			"Vesto and Sund have agreed to set up a working group on the safety of the strait, Foreign Minister Jonas Berg said at a news conference following talks with his counterpart.",
			[]string{"indirect | Vesto and Sund have agreed to set up a working group on the safety of the strait | Foreign Minister Jonas Berg"},
		},
		{
			"a tag that tells somebody",
			"The council lifted the ban on night sailing after an emergency meeting, Harbour Minister Ada Lindqvist told local media.",
			[]string{"indirect | The council lifted the ban on night sailing after an emergency meeting | Harbour Minister Ada Lindqvist"},
		},
		{
			"a tag before a participle",
			"The islands and the port disagreed over the wording of a joint text, two Vesto diplomats told reporters, adding that talks had continued until late in the evening.",
			[]string{
				"indirect | The islands and the port disagreed over the wording of a joint text | two Vesto diplomats",
				"indirect | talks had continued until late in the evening | two Vesto diplomats",
			},
		},
		{
			"a court's order, told by another",
			"A Sund court on Tuesday ordered the detention of two pilots accused of insulting the mayor, their lawyer told reporters.",
			[]string{"indirect | A Sund court on Tuesday ordered the detention of two pilots accused of insulting the mayor | their lawyer"},
		},
		{
			"according to, then the subject",
			"According to Harbour Spokesman Jonas Berg, the island leader was briefed on the results of the talks on Tuesday evening.",
			[]string{"indirect | the island leader was briefed on the results of the talks on Tuesday evening | Harbour Spokesman Jonas Berg"},
		},
		{
			"according to one who cited another, then a clause within the subject",
			"According to the Harbour News Agency, which cited the Maritime Office (MO), the captain, whose body was found on Saturday, had been fined last year.",
			[]string{"indirect | the captain, whose body was found on Saturday, had been fined last year | the Harbour News Agency"},
		},
		{
			"an official who is not named",
			"An official close to the ministry, speaking on condition of anonymity, said the port had been informed of the delay and “would not stand in the way”.",
			[]string{"mixed | would not stand in the way | An official close to the ministry"},
		},
		{
			"a member who may not speak",
			"A member of the island delegation who was not authorised to speak publicly said the meeting had been “constructive but difficult”.",
			[]string{"mixed | constructive but difficult | A member of the island delegation"},
		},
		{
			"known as",
			"Island peacekeepers, known as UNIS, are due to leave the port by Friday.",
			nil,
		},
		{
			"according to an office with its name",
			"According to its chairman, Jonas Berg, more than 1,200 boats have left the port since January.",
			[]string{"indirect | more than 1,200 boats have left the port since January | its chairman, Jonas Berg"},
		},
		{
			"it added that",
			"“The port is safe,” the ministry said. It added that domestic demand had been stronger than expected in the third quarter.",
			[]string{"direct | The port is safe | the ministry", "indirect | domestic demand had been stronger than expected in the third quarter | It"},
		},
		{
			"adding that, in the passive",
			"“The boat sank quickly,” Berg said, adding that 139 people had been rescued by Saturday noon.",
			[]string{"direct | The boat sank quickly | Berg", "indirect | 139 people had been rescued by Saturday noon | Berg"},
		},
		{
			"told an outlet that",
			"Jonas Berg, a port spokesman, told the island broadcaster Al-Noor that the threats encouraged Mayor Ada Lindqvist to evade the agreement signed in January.",
			[]string{"indirect | the threats encouraged Mayor Ada Lindqvist to evade the agreement signed in January | Jonas Berg, a port spokesman,"},
		},
		{
			"confirmed that",
			"The White House confirmed on Wednesday that envoy Jonas Berg had been holding direct talks with the islanders in Sund.",
			[]string{"indirect | envoy Jonas Berg had been holding direct talks with the islanders in Sund | The White House"},
		},
		{
			"a ministry run by a body",
			"More than 48 islanders have been killed since then, according to the Sund-run health ministry in Vesto.",
			[]string{"indirect | More than 48 islanders have been killed since then | the Sund-run health ministry in Vesto"},
		},
		{
			"broken off before its tag",
			"Demonstrators set fire to the parliament building and to the homes of several politicians, including that of former Prime Minister Ada Lindqvist, witnesses said.",
			[]string{"indirect | Demonstrators set fire to the parliament building and to the homes of several politicians, including that of former Prime Minister Ada Lindqvist | witnesses"},
		},
		{
			"a tag within a tag",
			"Vesto has rejected Sund's claim that the drill breaks the law of the sea, Harbour Ministry spokesman Jonas Berg told a weekly briefing, the Lindal news agency reported on Thursday.",
			[]string{
				"indirect | the drill breaks the law of the sea | Sund's",
				"indirect | Vesto has rejected Sund's claim that the drill breaks the law of the sea | Harbour Ministry spokesman Jonas Berg",
			},
		},
		{
			"quoted him as saying, behind his words",
			"\"The notices were issued in time. Their statements are for domestic use,\" the agency quoted him as saying.",
			[]string{"direct | The notices were issued in time. Their statements are for domestic use | him"},
		},
		{
			"an apposition before the verb",
			"In a statement carried by the official Vesto Press Agency (VPA), Ada Lindqvist, director of a department at the port's ministry, said the leaflets had been found in nine places.",
			[]string{"indirect | the leaflets had been found in nine places | Ada Lindqvist"},
		},
		{
			"days after something else",
			"Rebels captured an airport serving the town of Sund after two days of fighting, residents and a military source said, days after the group announced a truce.",
			[]string{"indirect | Rebels captured an airport serving the town of Sund after two days of fighting | residents and a military source"},
		},
		{
			"told an outlet by phone that",
			"Two residents told Lindal Radio by phone that they had seen pilots in the terminal.",
			[]string{"indirect | they had seen pilots in the terminal | Two residents"},
		},
		{
			"for the first time",
			"Sund said it had driven the pirates from the strait in May and thanked the islanders at the time, acknowledging for the first time its direct involvement in the dispute.",
			[]string{
				"indirect | it had driven the pirates from the strait in May and thanked the islanders at the time | Sund",
				"indirect | its direct involvement in the dispute | Sund",
			},
		},
		{
			"wrote on a platform that",
			"The Kazakh minister published a photograph of the two men on the quay and wrote on X that they had spoken for almost three hours.",
			[]string{"indirect | they had spoken for almost three hours | The Kazakh minister"},
		},
		{
			"said beside what is refused",
			"The challenger has refused to concede and says she will go to the Constitutional Court within the week.",
			[]string{"indirect | she will go to the Constitutional Court within the week | The challenger"},
		},
		{
			"what somebody else says of it",
			"The union claimed that managers had been moving cranes out of the port at night, which the company denied.",
			[]string{"indirect | managers had been moving cranes out of the port at night | The union"},
		},
		{
			"a deed denied",
			"She denied having threatened to resign.",
			[]string{"indirect | having threatened to resign | She"},
		},
		{
			"a headline tells what happened",
			"Sund remembers the night the dam broke\n\nBells rang on Sunday to mark the flood, and the mayor laid a wreath at the new memorial.",
			nil,
		},
		{
			"a tag with a role and a name",
			"Ada Lindqvist is not planning to send ships to help the islands, her spokeswoman, Vera Holm, said, denying a report in the paper.",
			[]string{"indirect | Ada Lindqvist is not planning to send ships to help the islands | her spokeswoman, Vera Holm"},
		},
		{
			"a tag with a role and a name, told to somebody",
			"The harbour fund could release a further $200 million, its mission chief, Karin Holm, told Bloomberg, but no decision has been taken.",
			[]string{"indirect | The harbour fund could release a further $200 million | its mission chief, Karin Holm"},
		},
		{
			"a tag turned round",
			"The boy, Wilmer, asked for a soft drink, said the firefighter who reached him.",
			[]string{"indirect | The boy, Wilmer, asked for a soft drink | the firefighter"},
		},
		{
			"a tag with a day",
			"“Our assumption is that the veto will be overridden,” Harbour Leader Jonas Berg, R-Sund, said Tuesday.",
			[]string{"direct | Our assumption is that the veto will be overridden | Harbour Leader Jonas Berg, R-Sund,"},
		},
		{
			"a report that is denied",
			"Her ministry denied a report by the Borsen daily that Oslo had offered Santiago a loan.",
			[]string{"indirect | Oslo had offered Santiago a loan | the Borsen daily"},
		},
		{
			"a claim in front of its noun",
			"The captain denied any role, contradicting a Vesto claim that two of its pilots were shot.",
			[]string{"indirect | two of its pilots were shot | Vesto"},
		},
		{
			"behind a semicolon",
			"Sund, one of the islands' oldest allies, gave $2 million in cash; Vesto, which the islands do not recognize, said it was \"ready to help if asked.\"",
			[]string{"mixed | ready to help if asked. | Vesto"},
		},
		{
			"denied beside what was said",
			"Police said the captain would be questioned as soon as doctors allowed it but denied that he was under arrest.",
			[]string{
				"indirect | the captain would be questioned as soon as doctors allowed it | Police",
				"indirect | he was under arrest | Police",
			},
		},
		{
			"one of those before",
			"Harbour pilots have called for his resignation, and one, Ada Lindqvist, the dead nurse's aunt, said she would table a motion.",
			[]string{"indirect | she would table a motion | Ada Lindqvist"},
		},
		{
			"a clause behind its second verb",
			"But a source close to the Oslo-based bidder insisted the deal was “90 per cent there” and said its founder, Jonas Berg, would fly to Sund on Tuesday.",
			[]string{
				"mixed | 90 per cent there | a source close to the Oslo-based bidder",
				"indirect | its founder, Jonas Berg, would fly to Sund on Tuesday | a source close to the Oslo-based bidder",
			},
		},
		{"called off", "The union could call in its loan if the sale has not completed by 30 June.", nil},
		{"pointed at and not said", "Sund denied that one, too.", nil},
		{
			"nobody says what is not clear",
			"It was not immediately clear whether the islanders would attend.",
			nil,
		},
		{
			"what is rejected is no clause of its own",
			"The islands accused the port of using hunger as a weapon, an allegation that the port rejects.",
			nil,
		},
		{
			"wanted by a court",
			"The fugitive is wanted by a federal court in Vesto on charges of smuggling.",
			nil,
		},
		{
			"a deed is no quote",
			"The Supreme Harbour Tribunal has approved ten candidates, among them businessman Jonas Berg.",
			nil,
		},
	}
	readAll(t, tests)
}
