package org.open12315.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** JSON after a schema of an OpenAPI document, and what is next to it. */
final class FuzzedJson {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    /** What has broken programs before. */
    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "null",
            "true",
            "-1",
            "0",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "NaN",
            "２０２６",
            "١٢٣",
            "2026-02-30",
            "9999-99-99",
            "-0001-01-01",
            "+999999999-12-31",
            "'; DROP TABLE submission; --",
            "<script>alert(1)</script>",
            "{inject:csrf.token}",
            "${jndi:ldap://127.0.0.1/a}",
            "%s%n%x",
            "../../../etc/passwd",
            "..%2f..%2f",
            "a\r\nSet-Cookie: b=c",
            "\u202Eesrever",
            "\uD83D\uDE00",
            "\uD800",
            "张\u3000三",
            "长".repeat(2_001),
            "a".repeat(20_000),
            "😀".repeat(600),
            "e\u0301".repeat(500),
            "%",
            "\\",
            "\"",
            "*",
            "(",
            "[a-z",
            "&amp;",
            "00000000-0000-0000-0000-000000000000",
            "18446744073709551616");

    private final JsonNode document;

    FuzzedJson(JsonNode document) {
        this.document = document;
    }

    /** Printable, for headers. */
    static String ascii(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append((char) (' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    /** A body of a media type: its example or something after its schema, with some values put wrong, or no JSON at all. */
    byte[] body(JsonNode mediaType, SplittableRandom random) {
        JsonNode example = mediaType.has("example")
                ? mediaType.path("example")
                : mediaType.path("examples").path(0).path("value");
        JsonNode whole = example.isObject() && random.nextInt(3) > 0
                ? example.deepCopy()
                : value(mediaType.path("schema"), 0, random);
        List<JsonNode> places = new ArrayList<>();
        collect(whole, places);
        for (int wrong = random.nextInt(4); wrong > 0 && !places.isEmpty(); wrong--) {
            putWrong(places.get(random.nextInt(places.size())), random);
        }
        String text = whole.toString();
        return switch (random.nextInt(40)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 1 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("[".repeat(3_000) + "]".repeat(3_000)).getBytes(StandardCharsets.UTF_8);
            case 3 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 4 -> text.replaceAll("\\p{IsHan}", "\u00FF").getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> new byte[0];
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The text of a parameter. */
    String parameter(JsonNode schema, List<String> numbers, SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> STRANGE.get(random.nextInt(STRANGE.size()));
            case 1 -> numbers.isEmpty() ? "330110" : numbers.get(random.nextInt(numbers.size()));
            case 2 -> "" + random.nextLong(100_000_000_000_000_000L, 999_999_999_999_999_999L);
            default -> value(schema, 0, random).asText();
        };
    }

    private JsonNode value(JsonNode schema, int depth, SplittableRandom random) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replaceAll(".*/", "");
            return value(document.path("components").path("schemas").path(name), depth, random);
        }
        if (schema.has("enum") && random.nextInt(10) > 0) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        if (schema.path("examples").size() > 0 && random.nextInt(3) > 0) {
            return schema.path("examples")
                    .path(random.nextInt(schema.path("examples").size()))
                    .deepCopy();
        }
        if (depth > 6 || random.nextInt(25) == 0) {
            return strange(random);
        }
        JsonNode type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return switch (type.asText()) {
            case "object" -> object(schema, depth, random);
            case "array" -> array(schema, depth, random);
            case "integer" -> MAKE.numberNode(random.nextInt(-2, 120));
            case "number" -> MAKE.numberNode(random.nextInt(-100, 100_000) / 100.0);
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            default -> random.nextBoolean() ? MAKE.textNode("测试" + random.nextInt(1_000)) : strange(random);
        };
    }

    private ObjectNode object(JsonNode schema, int depth, SplittableRandom random) {
        ObjectNode object = MAKE.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(6) > 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1, random));
            }
        });
        if (random.nextInt(10) == 0) {
            object.set("unheardOf", strange(random));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth, SplittableRandom random) {
        ArrayNode array = MAKE.arrayNode();
        for (int i = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(3); i > 0; i--) {
            array.add(value(schema.path("items"), depth + 1, random));
        }
        return array;
    }

    private static JsonNode strange(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.numberNode(random.nextLong());
            case 2 -> MAKE.numberNode(new java.math.BigDecimal("1e" + random.nextInt(-400, 400)));
            case 3 -> MAKE.booleanNode(random.nextBoolean());
            case 4 -> MAKE.arrayNode().add(MAKE.objectNode()).add(MAKE.nullNode());
            case 5 -> MAKE.objectNode().put("a", 1);
            default -> MAKE.textNode(STRANGE.get(random.nextInt(STRANGE.size())));
        };
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && node.size() > 0) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private static void putWrong(JsonNode place, SplittableRandom random) {
        if (place instanceof ObjectNode object && object.size() > 0) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, strange(random));
            }
        } else if (place instanceof ArrayNode array && array.size() > 0) {
            array.set(random.nextInt(array.size()), strange(random));
        }
    }
}
