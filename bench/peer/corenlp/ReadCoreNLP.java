import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;
import javax.json.JsonObjectBuilder;
import javax.json.JsonString;

/**
 * Reads the texts of the comparison with CoreNLP, times it, and writes what it
 * found: ReadCoreNLP TEXTS FOUND PASSES. Input and output are those of
 * chancery/main.go.
 *
 * <p>It does the work that is compared: no times, no values, and of the three name
 * models that CoreNLP loads unasked the first alone, since the others add neither
 * persons, nor organizations, nor places to what that one finds.
 */
public final class ReadCoreNLP {
  private static final String NAMES = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  /** A text: its paragraphs lie in content, each from the offset in starts, an empty line apart. */
  private record Source(String id, String corpus, String content, List<Integer> starts) {
    static Source of(JsonObject o) {
      StringBuilder content = new StringBuilder();
      List<Integer> starts = new ArrayList<>();
      for (JsonString p : o.getJsonArray("paragraphs").getValuesAs(JsonString.class)) {
        if (content.length() > 0) content.append("\n\n");
        starts.add(content.length());
        content.append(p.getString());
      }
      return new Source(o.getString("id"), o.getString("corpus"), content.toString(), starts);
    }

    int paragraph(int at) {
      int p = starts.size() - 1;
      while (starts.get(p) > at) p--;
      return p;
    }

    /** Returns paragraph, start and end of a span, in code points. */
    JsonArrayBuilder place(int start, int end) {
      int p = paragraph(start);
      int from = content.codePointCount(starts.get(p), start);
      return Json.createArrayBuilder().add(p).add(from).add(from + content.codePointCount(start, end));
    }
  }

  public static void main(String[] args) throws IOException {
    StanfordCoreNLP pipeline = pipeline();
    double ready = System.currentTimeMillis() / 1000.0 - Double.parseDouble(System.getenv("STARTED"));
    List<Source> sources = open(Path.of(args[0]));
    Map<String, Integer> tokens = new LinkedHashMap<>();
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (Source s : sources) {
        Annotation a = pipeline.process(s.content());
        tokens.merge(s.corpus(), a.get(CoreAnnotations.TokensAnnotation.class).size(), Integer::sum);
        out.write(found(s, a) + "\n");
      }
    }
    JsonArrayBuilder passes = Json.createArrayBuilder();
    JsonArrayBuilder cpu = Json.createArrayBuilder();
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      double used = processorTime();
      passes.add(object(pass(pipeline, sources)));
      cpu.add(processorTime() - used);
    }
    System.out.println(Json.createObjectBuilder()
        .add("ready", ready).add("passes", passes).add("cpu", cpu).add("tokens", object(tokens)).build());
  }

  private static StanfordCoreNLP pipeline() {
    return new StanfordCoreNLP(PropertiesUtils.asProperties(
        "annotators", "tokenize,pos,lemma,depparse,ner",
        "ssplit.newlineIsSentenceBreak", "two",
        "ner.model", NAMES,
        "ner.useSUTime", "false",
        "ner.applyNumericClassifiers", "false",
        "ner.applyFineGrained", "false",
        "threads", "1"));
  }

  /** Returns the seconds of processor time this program has used, with collecting and compiling. */
  private static double processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
  }

  private static List<Source> open(Path path) throws IOException {
    List<Source> out = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      out.add(Source.of(Json.createReader(new StringReader(line)).readObject()));
    }
    return out;
  }

  private static Map<String, Double> pass(StanfordCoreNLP pipeline, List<Source> sources) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Source s : sources) {
      long start = System.nanoTime();
      pipeline.process(s.content());
      seconds.merge(s.corpus(), (System.nanoTime() - start) / 1e9, Double::sum);
    }
    return seconds;
  }

  private static JsonObject found(Source s, Annotation a) {
    JsonArrayBuilder words = Json.createArrayBuilder();
    int first = 0;
    for (CoreMap sentence : a.get(CoreAnnotations.SentencesAnnotation.class)) {
      SemanticGraph tree = sentence.get(BasicDependenciesAnnotation.class);
      List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
      for (CoreLabel t : labels) words.add(word(s, t, tree, first));
      first += labels.size();
    }
    JsonArrayBuilder names = Json.createArrayBuilder();
    for (CoreEntityMention m : new CoreDocument(a).entityMentions()) {
      if (m.tokens().stream().allMatch(t -> t.tag().startsWith("PRP"))) continue; // pronouns are no names
      names.add(s.place(m.charOffsets().first(), m.charOffsets().second()).add(m.entityType()));
    }
    return Json.createObjectBuilder().add("id", s.id()).add("words", words).add("names", names).build();
  }

  private static JsonArrayBuilder word(Source s, CoreLabel t, SemanticGraph tree, int first) {
    int head = -1;
    String relation = "root";
    for (SemanticGraphEdge e : tree.edgeIterable()) {
      if (e.getDependent().index() == t.index()) {
        head = first + e.getGovernor().index() - 1;
        relation = e.getRelation().toString();
      }
    }
    return s.place(t.beginPosition(), t.endPosition()).add("").add(t.tag()).add(head).add(relation);
  }

  private static JsonObject object(Map<String, ? extends Number> m) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    m.forEach((k, v) -> out.add(k, v.doubleValue()));
    return out.build();
  }
}
