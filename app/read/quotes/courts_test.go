package quotes

import "testing"

// TestCourts holds forms of reports from courts and committees.
func TestCourts(t *testing.T) {
	readAll(t, []sentenceCase{
		{
			"the court heard, at the end",
			"Jonas Berg had drunk nine pints before he took the helm, the court heard.",
			[]string{"indirect | Jonas Berg had drunk nine pints before he took the helm | the court"},
		},
		{
			"the inquest was told, at the end",
			"The ferry was overloaded and had no radio, the inquest was told on Monday.",
			[]string{"indirect | The ferry was overloaded and had no radio | the inquest"},
		},
		{
			"the court heard that",
			"Sund Crown Court heard that Berg had taken money from the smugglers.",
			[]string{"indirect | Berg had taken money from the smugglers | Sund Crown Court"},
		},
		{
			"who is told something says nothing",
			"The harbour minister was told that the bridge was unsafe.",
			[]string{"indirect | the bridge was unsafe | "},
		},
		{
			"agreed under questioning",
			"Lindqvist agreed under cross-examination that she had not seen the captain's face.",
			[]string{"indirect | she had not seen the captain's face | Lindqvist"},
		},
		{
			"behind where it was and an aside",
			"Outside court, Ada Lindqvist, whose brother Jonas was among the dead, said she wanted to hear the truth.",
			[]string{"indirect | she wanted to hear the truth | Ada Lindqvist"},
		},
		{"a plea is no quote", "His cousin, Jonas Berg, 44, has pleaded guilty to the first charge.", nil},
		{"what was not said", "Lindqvist had not mentioned the call in her statement to the police.", nil},
		{"nor said", "The text does not mention the quay. Nor does it say who would pay for the bridge.", nil},
	})
}
