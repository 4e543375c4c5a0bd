package events_test

import (
	"strings"
	"testing"

	"readout/app/brief"
)

// TestSides tells who takes part in an event and as what, and who only stands
// near it: "role:name", and "-name" for one who takes no part.
func TestSides(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ name, text, kind, sides string }{
		{"next clause", "The Norwegian navy deployed three ships on Sunday, and Chad offered to send divers.", "MOBILIZE", "agent:navy -Chad"},
		{"meanwhile", "Ada Roe signed the pact during a ceremony attended by President Per Holm.", "AGREE", "agent:Roe -Holm"},
		{"together", "Chad and Norway signed a defense agreement on Monday.", "AGREE", "participant:Chad participant:Norway"},
		{"a war of two", "Chad and Norway fought a short war in June in which Kenya bombed a port.", "ASSAULT", "participant:Chad participant:Norway -Kenya"},
		{"what it is about", "The Harbour Commission sued Norway on Monday over its contracts with Chad.", "ACCUSE", "recipient:Norway -Chad"},
		{"on the sidelines", "Ada Roe met Jonas Berg on the sidelines of the Harbour Assembly on Monday.", "CONSULT", "participant:Roe participant:Berg -Assembly"},
		{"errand", "Ada Roe will travel to Oslo next week to meet Per Holm.", "CONSULT", "agent:Roe recipient:Holm"},
		{"what was given", "Chad has supplied weapons and thousands of troops to support the Norwegian offensive.", "AID", "agent:Chad recipient:Norway -thousands"},
		{"with whose help", "Ada Roe overthrew Per Holm on Monday with the help of Chad.", "ASSAULT", "agent:Roe -Chad"},
		{"two clauses", "The call came after Chadian drones attacked two Norwegian tankers.", "ASSAULT", "recipient:Norway agent:Chad"},
		{"both", "Chad and Norway signed a truce on Saturday. US envoy Ada Roe called on both countries to honour it.", "REQUEST", "agent:Roe recipient:Chad recipient:Norway"},
		{"where from", "Rebels fired six missiles from Tromso on Monday.", "ASSAULT", "agent:Rebels -Tromso"},
		{"what is dated", "The trip by Ada Roe to Chad comes two weeks after Kenya sued Norway.", "CONSULT", "agent:Roe recipient:Chad -Kenya"},
		{"a headcount", "Police in Oslo arrested 14 people on Monday.", "COERCE", "agent:Police -people"},
		{"a capital", "Ada Roe will visit Oslo on Friday. Norway is rich.", "CONSULT", "agent:Roe recipient:Norway -Oslo"},
		{"a town", "Ada Roe will fly to Bergen on Friday.", "CONSULT", "agent:Roe -Bergen"},
		{"a group of a side", "Norway expelled Chadian troops from the port on Monday.", "ASSAULT", "agent:Norway recipient:Chad -troops"},
		{"a body's organ", "Norvig Bank's board rejected the offer of Chad on Monday.", "REJECT", "agent:Norvig -board"},
		{"whose", "The union, whose members walked out on Monday, is angry.", "REJECT", "agent:union -members"},
		{"each", "Chad and Norway clashed on Monday, and each government accused the other of treason.", "ACCUSE", "agent:Chad agent:Norway"},
		{"who is sent", "Norway offered to send observers to Chad.", "AGREE", "agent:Norway recipient:Chad -observers"},
		{"whose chairman says so", "The watchdog is looking into the bank, its chairman, Per Holm, said.", "ACCUSE", "agent:watchdog -Holm"},
		{"helped after a crash", "A ferry capsized off Chad on Monday. Norway would send aircraft and a team of experts, its government said.", "AGREE", "agent:Norway"},
		{"the struck country", "An earthquake shook Chad on Monday, killing 40 people.\n\nThe European Union pledged 15 million euros on Tuesday.", "AID", "agent:Union recipient:Chad"},
		{"whose plan", "Chad put forward a plan on Monday. Norway accepted the plan within hours.", "AGREE", "agent:Norway recipient:Chad"},
		{"answered account", "The crew had been drinking, the mate, Ada Roe, told the court. The ferry operator, Norvig Lines, dismissed that version on Monday.", "REJECT", "agent:Norvig recipient:Roe"},
		{"answered charge", "Opposition leader Ada Roe accused the government of hiding the report on Monday. Finance Minister Per Holm rejected that.", "REJECT", "agent:Holm recipient:Roe"},
		{"answered paper", "Four prisoners were freed in exchange, the daily La Tribuna reported, citing a guard. Interior Minister Ada Roe dismissed the report on Monday.", "REJECT", "agent:Roe recipient:Tribuna"},
		{"answered bid", "Norvig Bank made a hostile bid for Harbour Insurance in March. Ada Roe opposed the takeover.", "REJECT", "agent:Roe recipient:Norvig"},
		{"answered truce", "Chad and Norway signed a truce on Friday. Ada Roe's Free Army rejected the truce on Saturday.", "REJECT", "recipient:Chad recipient:Norway"},
		{"answered ruling", "Judge Per Holm granted an injunction against the miners on Friday. The Labour Federation condemned the injunction on Saturday.", "ACCUSE", "agent:Federation recipient:Holm"},
		{"arrested by those who say so", "Ada Roe was arrested in Bergen on Friday, the Harbour Police said.", "COERCE", "agent:Police recipient:Roe"},
		{"six of those before", "Members of the Free Youth League blocked the bridge on Friday. Police arrested eleven of them.", "COERCE", "agent:Police recipient:League"},
		{"the talks told of", "Talks between Chad and Norway began in Oslo on Monday. The talks collapsed on Tuesday over fish quotas.", "OTHER:talks", "participant:Chad participant:Norway"},
		{"calm", "Troops from Chad and Norway clashed on Monday. Pope Leo appealed for calm.", "REQUEST", "agent:Leo recipient:Chad recipient:Norway"},
		{"both, though a third is nearer", "Chad and Norway held talks in Oslo on Monday. Kenya urged both sides to go on.", "REQUEST", "agent:Kenya recipient:Chad recipient:Norway"},
		{"helped after a fire", "A wildfire swept through pine forest in southern Chad on Monday, killing three.\n\nNorway has promised 60 firefighters.", "AID", "agent:Norway recipient:Chad"},
		{"where it goes to", "Ada Roe plans to lead a march from Bergen to Tromso on Friday.", "PROTEST", "agent:Roe -Bergen -Tromso"},
		{"a firm of a country", "The Norwegian miner Norvig Gold rejected the claim of Ada Roe on Monday.", "REJECT", "agent:Norvig -Norway"},
		{"along with", "Norway, along with Denmark and Chad, condemned the seizure of the trawler on Monday.", "ACCUSE", "agent:Norway agent:Denmark agent:Chad"},
		{"together with", "Ada Roe signed the accord in Oslo on Tuesday together with Per Holm.", "AGREE", "agent:Roe agent:Holm"},
		{"on behalf of", "Ada Roe, a lawyer, sued Per Holm on Monday on behalf of the Harbour Union.", "ACCUSE", "agent:Roe agent:Union recipient:Holm"},
		{"offered by", "Chad was offered 50 million euros in aid by the European Union on Monday.", "AID", "agent:Union recipient:Chad"},
		{"fined a sum", "The watchdog fined Norvig Bank 12 million euros on Monday.", "COERCE", "agent:watchdog recipient:Norvig"},
		{"an ambassador", "Norway summoned the Chadian ambassador on Monday.", "REQUEST", "agent:Norway recipient:Chad -ambassador"},
		{"an ambassador to", "Norway recalled its ambassador to Chad on Monday.", "SANCTION", "agent:Norway recipient:Chad -ambassador"},
		{"whose rejection", "Norway's rejection of the Chadian offer on Monday was a blow to Ada Roe.", "REJECT", "agent:Norway recipient:Chad"},
		{"fired by", "A drone fired by the Free Army hit a tanker owned by Norvig Lines on Monday.", "ASSAULT", "agent:Army recipient:Norvig"},
		{"talks that broke down", "Talks between Chad and Norway broke down on Friday.", "OTHER:talks", "participant:Chad participant:Norway"},
		{"who pursued them", "The town was captured on Monday by Chadian troops, who were pursued by rebels of the Free Army.", "ASSAULT", "agent:Chad -Army"},
		{"and the next clause", "The storm killed a policeman, and the governor of Hedmark, Ada Roe, declared a state of emergency on Monday.", "COERCE", "agent:Roe"},
		{"where it was", "Ada Roe was arrested in the town of Bergen on Monday.", "COERCE", "recipient:Roe -Bergen"},
		{"where a curfew is", "The government imposed a curfew in Bergen on Monday.", "COERCE", "recipient:Bergen"},
		{"no passive", "Ecuador granted asylum to the opposition leader Rosa Quispe on Monday.", "AID", "agent:Ecuador recipient:Quispe"},
		{"main verb after a relative", "Members of the Free Army who seized the town of Bor last week released 12 hostages.", "CONCEDE", "agent:Army"},
		{"no plan is no refusal", "President Ada Roe is not planning to send troops to help Chad, her spokeswoman said on Monday.", "AID", "agent:Roe recipient:Chad"},
		{"whose guards", "Norway, whose border guards killed Per Holm on Monday, denied any role.", "ASSAULT", "agent:Norway recipient:Holm -guards"},
		{"what is described", "Ada Roe's visit is the latest in a series of meetings with officials of Chad.", "CONSULT", "agent:Roe"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, x := p.find(t, test.text, "")
			for _, e := range events {
				if string(e.Type) != test.kind {
					continue
				}
				for _, side := range strings.Fields(test.sides) {
					role, who, part := strings.Cut(side, ":")
					if !part {
						who = strings.TrimPrefix(side, "-")
						for _, r := range []brief.Role{brief.Agent, brief.Recipient} {
							if has(e, x, r, who) {
								t.Errorf("%s: %s takes part: %+v", e.Title, who, e.Parties)
							}
						}
					} else if !has(e, x, brief.Role(role), who) {
						t.Errorf("%s: no %s %s: %+v", e.Title, role, who, e.Parties)
					}
				}
				return
			}
			t.Errorf("no %s in %+v", test.kind, events)
		})
	}
}

// TestOver: what is in the past tense is over, whatever day is named beside it.
func TestOver(t *testing.T) {
	p := newPipeline(t)
	events, _ := p.find(t, "Ada Roe invited Per Holm to visit Oslo next spring.", "")
	if e := events[0]; e.Status != brief.Happened || e.Date != nil && !e.Date.Start.Before(brief.NewDay(2026, 1, 1)) {
		t.Errorf("%s: %s %v", e.Title, e.Status, e.Date)
	}
}
