package events_test
import ("testing";"fmt";"os";"strings";"readout/app/read/clause")
func TestZZ(t *testing.T){
 p:=newPipeline(t)
 b,_:=os.ReadFile("/tmp/events/zz.txt")
 for _,txt:=range strings.Split(string(b),"\n----\n"){
  ev,x:=p.find(t,strings.TrimSpace(txt),"")
  tr:=clause.New(x.doc)
  find:=os.Getenv("FIND")
  for _,s:=range x.doc.Sentences{
   str:=x.doc.Text[s.Start:s.End]
   if find!=""&&!strings.Contains(str,find){continue}
   for i:=s.First;i<s.Last;i++{ h:="-"; if tr.Head(i)>=0{h=x.doc.Word(tr.Head(i))}; fmt.Printf("%s/%s/%s>%s ",x.doc.Word(i),x.doc.Tokens[i].Tag,tr.Rel(i),h)}
   fmt.Println()
  }
  names:=map[string]string{}
  for _,a:=range x.set.Actors{names[string(a.ID)]=a.Name; if os.Getenv("ACT")!=""{fmt.Println("  actor",a.Kind,a.Name,a.Affiliation)}}
  for _,e:=range ev{ s:=""; for _,q:=range e.Parties{s+=string(q.Role)[:1]+":"+names[string(q.Actor)]+"; "}
   pl:=""; if e.Place!=nil{pl=e.Place.Name}
   fmt.Printf("=> %s %s %q main=%v [%s] @%s\n",e.Type,e.Status,e.Title,e.Main,s,pl)}
 }
}
