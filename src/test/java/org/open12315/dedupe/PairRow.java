package org.open12315.dedupe;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.open12315.pipeline.message.BusinessKey;
import org.open12315.pipeline.message.SubmissionKind;

/** Understands the columns of a row of labelled pairs under the names that people give them. */
final class PairRow {

    private static final Instant DAY = Instant.parse("2026-11-11T04:00:00Z");
    private static final String SOME_BUSINESS = "某商店";

    private static final Set<String> SAME = Set.of(
            "1",
            "1.0",
            "true",
            "t",
            "yes",
            "y",
            "same",
            "dup",
            "duplicate",
            "duplicated",
            "repeated",
            "repeat",
            "match",
            "positive",
            "mass",
            "重复",
            "相同",
            "同一",
            "是",
            "一样",
            "同一件事",
            "重复件",
            "正例");
    private static final Set<String> DIFFERENT = Set.of(
            "0",
            "0.0",
            "false",
            "f",
            "no",
            "n",
            "different",
            "new",
            "distinct",
            "unique",
            "other",
            "not",
            "notduplicate",
            "negative",
            "nonduplicate",
            "不重复",
            "不同",
            "不是",
            "否",
            "非重复",
            "新",
            "不相同",
            "不一样",
            "不是同一件事",
            "负例");

    /** Columns that a pair has once, and those that each of its two sides may have, with the names they go by. */
    private static final Map<String, List<String>> NAMES = names();

    private static final List<String> A = List.of("a", "1", "left", "first", "x", "甲", "一", "earlier", "old");
    private static final List<String> B = List.of("b", "2", "right", "second", "y", "乙", "二", "later", "new");

    private final Map<String, String> cells = new HashMap<>();

    private PairRow(PairFile.Row row) {
        row.cells().forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                cells.put(column(name), value.strip());
            }
        });
    }

    static LabelledPair read(PairFile.Row row, String file) {
        PairRow known = new PairRow(row);
        String label = known.cells.get("label");
        String factsA = known.side("facts", "a");
        String factsB = known.side("facts", "b");
        if (label == null || !isLabel(label) || factsA == null || factsB == null) {
            throw new IllegalArgumentException(file + ":" + row.line()
                    + ": needs two texts (facts_a, facts_b) and a label (same or different), has "
                    + row.cells().keySet());
        }
        return new LabelledPair(
                known.cells.getOrDefault("id", Integer.toString(row.line())),
                known.cells.getOrDefault("set", "all"),
                known.cells.getOrDefault("kind", "any"),
                SAME.contains(plain(label)),
                known.matter("a", 1, 1),
                known.matter("b", 2, known.otherPerson() ? 2 : 1),
                factsA,
                factsB);
    }

    static boolean isLabel(String cell) {
        return SAME.contains(plain(cell)) || DIFFERENT.contains(plain(cell));
    }

    /** A header names a label, or two texts. */
    static boolean isHeader(List<String> cells) {
        List<String> columns = cells.stream().map(PairRow::column).toList();
        return columns.contains("label") || columns.contains("facts_a") && columns.contains("facts_b");
    }

    private Matter matter(String side, long receipt, long person) {
        String business = side("business", side);
        String key = BusinessKey.of(business == null ? SOME_BUSINESS : business);
        return new Matter(
                receipt,
                SubmissionKind.COMPLAINT,
                person,
                key,
                DAY,
                side("category", side),
                side("problem", side),
                OrderNumbers.normal(side("order", side)),
                Reading.of(side("facts", side), key));
    }

    private String side(String field, String side) {
        return cells.getOrDefault(field + "_" + side, cells.get(field));
    }

    /** Two names or numbers of people are compared; one cell says whether they are the same; without any they are. */
    private boolean otherPerson() {
        String a = cells.get("person_a");
        String b = cells.get("person_b");
        if (a != null && b != null) {
            return !plain(a).equals(plain(b));
        }
        String both = cells.get("person");
        return both != null && DIFFERENT.contains(plain(both));
    }

    // --- names ---

    /** The name of a column as we call it: {@code facts_a}, {@code label}; unknown ones in plain form. */
    private static String column(String name) {
        String plain = plain(name);
        if (NAMES.containsKey(plain)) {
            return plain;
        }
        String whole = field(plain);
        if (whole != null) {
            return whole;
        }
        for (List<String> sides : List.of(A, B)) {
            for (String side : sides) {
                String field = plain.endsWith(side) ? field(plain.substring(0, plain.length() - side.length())) : null;
                field = field == null && plain.startsWith(side) ? field(plain.substring(side.length())) : field;
                field = plain.equals(side) ? "facts" : field;
                if (field != null) {
                    return field + (sides == A ? "_a" : "_b");
                }
            }
        }
        return plain;
    }

    private static String field(String plain) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]", "");
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("id", List.of("id", "pairid", "no", "序号", "编号"));
        names.put("set", List.of("set", "split", "part", "集合"));
        names.put("kind", List.of("kind", "type", "pairkind", "类型", "种类"));
        names.put(
                "label",
                List.of(
                        "label",
                        "duplicate",
                        "isduplicate",
                        "same",
                        "issame",
                        "dup",
                        "isdup",
                        "gold",
                        "expected",
                        "verdict",
                        "标签",
                        "标注",
                        "是否重复",
                        "重复",
                        "是否相同",
                        "结论"));
        names.put(
                "person",
                List.of(
                        "person",
                        "sameperson",
                        "consumer",
                        "consumerid",
                        "user",
                        "phone",
                        "投诉人",
                        "消费者",
                        "是否同一人",
                        "同一人",
                        "姓名",
                        "电话"));
        names.put(
                "business",
                List.of(
                        "business",
                        "businessname",
                        "shop",
                        "store",
                        "company",
                        "merchant",
                        "seller",
                        "enterprise",
                        "商家",
                        "经营者",
                        "店铺",
                        "企业",
                        "公司",
                        "被投诉方",
                        "商户"));
        names.put("order", List.of("order", "ordernumber", "orderno", "orderid", "订单号", "单号", "订单", "订单编号"));
        names.put("problem", List.of("problem", "problemkind", "trouble", "issue", "问题", "问题类别", "问题类型"));
        names.put("category", List.of("category", "goods", "商品", "商品类别", "类别", "品类"));
        names.put(
                "facts",
                List.of(
                        "facts",
                        "text",
                        "content",
                        "sentence",
                        "description",
                        "complaint",
                        "body",
                        "query",
                        "question",
                        "doc",
                        "文本",
                        "内容",
                        "投诉内容",
                        "事实",
                        "描述",
                        "诉求",
                        "投诉",
                        "句子",
                        "正文"));
        return names;
    }
}
