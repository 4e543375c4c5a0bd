package dates

import "strings"

// foreignMonths are the months of the languages that the reader knows by sight,
// for the day of a dateline, "21 novembre 2026", "17 de noviembre de 2025".
var foreignMonths = func() map[string]int {
	months := map[string]int{}
	for _, year := range []string{
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		"ene feb mar abr may jun jul ago sep oct nov dic",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		"januar februar märz april mai juni juli august september oktober november dezember",
		"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
		"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
		"januari februari maart april mei juni juli augustus september oktober november december",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
		"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
		"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
	} {
		for i, name := range strings.Fields(year) {
			months[name] = i + 1
		}
	}
	return months
}()

// abroad gives a word of another language what the grammar goes by: months are
// written small there.
func (a *atom) abroad() {
	if m := foreignMonths[strings.TrimSuffix(a.text, ".")]; m > 0 {
		a.entry, a.upper = entry{month, m}, true
	}
	if a.text == "de" {
		a.text = "of"
	}
}
