package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"readout/app/brief"
)

// rule is what a schema says of one element.
type rule struct {
	kids  string // in this order, "*" behind those that may repeat, "|" between those of any order
	attrs string // "name:type", "?" behind the name where it may be left out
	must  string // those of the kids that may not be left out
	text  bool   // it may hold characters
	id    string // the attribute that is unique among these elements
	refs  string // "attribute>element": it names an id of those elements
}

// The types of attributes, by what the schemas let stand in them.
var attributeTypes = map[string]*regexp.Regexp{
	"nmtoken": regexp.MustCompile(`^[\pL\pN._:-]+$`),
	"string":  regexp.MustCompile(`^[^\x00-\x08]*$`),
	"float":   regexp.MustCompile(`^-?\d+(\.\d+)?$`),
	"date":    regexp.MustCompile(`^\d{4}-\d\d-\d\d$`),
	"for":     regexp.MustCompile(`^(all|graph|node|edge|hyperedge|port|endpoint)$`),
	"gmltype": regexp.MustCompile(`^(boolean|int|long|float|double|string)$`),
	"edges":   regexp.MustCompile(`^(directed|undirected)$`),
	"gexf":    regexp.MustCompile(`^1\.3$`),
	"class":   regexp.MustCompile(`^(node|edge)$`),
	"etype":   regexp.MustCompile(`^(directed|undirected|mutual)$`),
	"gextype": regexp.MustCompile(`^(integer|long|double|float|boolean|short|byte|anyURI|string)$`),
}

// graphMLRules are those of graphml-structure and graphml-attributes (GraphML
// 1.0), gexfRules those of gexf.xsd (GEXF 1.3), as far as they concern what is
// written here. What they do not name is refused.
var (
	graphMLRules = map[string]rule{
		"graphml": {kids: "key* graph*"},
		"key":     {attrs: "id:nmtoken for:for attr.name:string attr.type:gmltype", id: "id"},
		"graph":   {kids: "node|edge", attrs: "id?:nmtoken edgedefault:edges", id: "id"},
		"node":    {kids: "data*", attrs: "id:nmtoken", id: "id"},
		"edge":    {kids: "data*", attrs: "id?:nmtoken source:nmtoken target:nmtoken", id: "id", refs: "source>node target>node"},
		"data":    {attrs: "key:nmtoken", text: true, refs: "key>key"},
	}
	gexfRules = map[string]rule{
		"gexf":        {kids: "meta graph", attrs: "version:gexf"},
		"meta":        {kids: "creator|keywords|description", attrs: "lastmodifieddate?:date"},
		"creator":     {text: true},
		"description": {text: true},
		"graph":       {kids: "attributes* nodes edges", must: "nodes edges", attrs: "defaultedgetype?:etype"},
		"attributes":  {kids: "attribute*", attrs: "class:class", id: "class"},
		"attribute":   {attrs: "id:nmtoken title:string type:gextype", id: "id"},
		"nodes":       {kids: "node*"},
		"node":        {kids: "attvalues", attrs: "id:nmtoken label?:string", id: "id"},
		"edges":       {kids: "edge*"},
		"edge":        {kids: "attvalues", attrs: "id:nmtoken source:nmtoken target:nmtoken label?:string kind?:string weight?:float", id: "id", refs: "source>node target>node"},
		"attvalues":   {kids: "attvalue*"},
		"attvalue":    {attrs: "for:nmtoken value:string", refs: "for>attribute"},
	}
)

func TestGraphsFollowTheirSchemas(t *testing.T) {
	odd := richBrief(t)
	odd.Actors[0].Name = "Bad \x01 <&> \x00\ufffename"
	for ending, c := range map[string]struct {
		rules           map[string]rule
		space, rootName string
	}{
		".graphml": {graphMLRules, "http://graphml.graphdrawing.org/xmlns", "graphml"},
		".gexf":    {gexfRules, "http://gexf.net/1.3", "gexf"},
	} {
		for name, b := range map[string]brief.Brief{"rich": richBrief(t), "odd": odd, "empty": {}, "big": bigBrief(t, 40)} {
			t.Run(ending+" "+name, func(t *testing.T) {
				problems := against(c.rules, c.space, c.rootName, exported(t, b, ending))
				for _, p := range problems[:min(10, len(problems))] {
					t.Error(p)
				}
			})
		}
		t.Run(ending+" the rules bite", func(t *testing.T) {
			good := string(exported(t, richBrief(t), ending))
			for _, change := range [][2]string{
				{`source="orlov"`, `source="nobody"`},
				{`<node id="ang"`, `<node id="orlov"`},
				{`<node id="ang"`, `<node`},
				{`directed"`, `sideways"`},
				{`<node id="ang"`, `<node colour="red" id="ang"`},
			} {
				if bad := strings.Replace(good, change[0], change[1], 1); len(against(c.rules, c.space, c.rootName, []byte(bad))) == 0 {
					t.Errorf("%s was not refused", change[1])
				}
			}
		})
	}
}

// against lists where a document breaks the rules.
func against(rules map[string]rule, space, root string, raw []byte) (problems []string) {
	type open struct {
		name string
		kids []string
	}
	say := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	ids, refs := map[string]bool{}, map[string]string{}
	stack := []open{{}}
	for dec := xml.NewDecoder(bytes.NewReader(raw)); ; {
		token, err := dec.Token()
		if err == io.EOF {
			break
		} else if err != nil {
			return append(problems, err.Error())
		}
		top := &stack[len(stack)-1]
		switch x := token.(type) {
		case xml.StartElement:
			name := x.Name.Local
			r, known := rules[name]
			if !known || x.Name.Space != space || len(stack) == 1 && name != root {
				say("element %s of %q", name, x.Name.Space)
			}
			values := attributesOf(x, r, say)
			if r.id != "" && values[r.id] != "" {
				if key := name + " " + values[r.id]; ids[key] {
					say("%s is there twice", key)
				} else {
					ids[key] = true
				}
			}
			for _, ref := range strings.Fields(r.refs) {
				attr, to, _ := strings.Cut(ref, ">")
				refs[to+" "+values[attr]] = name + " " + attr
			}
			top.kids = append(top.kids, name)
			stack = append(stack, open{name: name})
		case xml.EndElement:
			if kids := rules[top.name].kids; !inOrder(top.kids, kids) {
				say("%s holds %v, not %q", top.name, slices.Compact(top.kids), kids)
			}
			for _, kid := range strings.Fields(rules[top.name].must) {
				if !slices.Contains(top.kids, kid) {
					say("%s without %s", top.name, kid)
				}
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(bytes.TrimSpace(x)) > 0 && !rules[top.name].text {
				say("%s holds words", top.name)
			}
		}
	}
	for to, from := range refs {
		if !ids[to] {
			say("%s names %q, which is not there", from, to)
		}
	}
	return problems
}

// attributesOf checks the attributes of an element and returns them.
func attributesOf(x xml.StartElement, r rule, say func(string, ...any)) map[string]string {
	values := map[string]string{}
	for _, a := range x.Attr {
		if a.Name.Local != "xmlns" {
			values[a.Name.Local] = a.Value
		}
	}
	allowed := map[string]bool{}
	for _, want := range strings.Fields(r.attrs) {
		name, kind, _ := strings.Cut(want, ":")
		name, optional := strings.CutSuffix(name, "?")
		allowed[name] = true
		value, ok := values[name]
		if !ok && !optional {
			say("%s without %s", x.Name.Local, name)
		}
		if ok && !attributeTypes[kind].MatchString(value) {
			say("%s %s=%q is no %s", x.Name.Local, name, value, kind)
		}
	}
	for name := range values {
		if !allowed[name] {
			say("%s with %s", x.Name.Local, name)
		}
	}
	return values
}

// inOrder tells whether kids are what a rule lets them be.
func inOrder(kids []string, want string) bool {
	if strings.Contains(want, "|") {
		return !slices.ContainsFunc(kids, func(k string) bool { return !slices.Contains(strings.Split(want, "|"), k) })
	}
	for _, w := range strings.Fields(want) {
		name, many := strings.CutSuffix(w, "*")
		n := 0
		for n < len(kids) && kids[n] == name {
			n++
		}
		if n > 1 && !many {
			return false
		}
		kids = kids[n:]
	}
	return len(kids) == 0
}
