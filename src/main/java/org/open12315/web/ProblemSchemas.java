package org.open12315.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shape of a refusal in the document of the API. Made here: what stands in a file and is used only later gets lost. */
final class ProblemSchemas {

    static final String PROBLEM = "Problem";
    private static final String VIOLATION = "Violation";

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchema(
                PROBLEM,
                object("Problem details (RFC 9457)")
                        .addProperty(
                                "type",
                                text("about:blank, or a URI where two problems of one status must be told apart"))
                        .addProperty("title", text("What happened, the same for all problems of this kind"))
                        .addProperty("status", of(Schema.SchemaType.INTEGER, "The status of HTTP"))
                        .addProperty("detail", text("What it is about this time, and what to do"))
                        .addProperty("instance", text("The path that was asked for"))
                        .addProperty("field", text("With 400: where in the JSON, for example matter.purchasedOn"))
                        .addProperty(
                                "violations",
                                of(Schema.SchemaType.ARRAY, "With 422: each wrong field")
                                        .items(OASFactory.createSchema().ref(VIOLATION)))
                        .addRequired("type")
                        .addRequired("title")
                        .addRequired("status")
                        .addRequired("detail")
                        .addRequired("instance"));
        components.addSchema(
                VIOLATION,
                object("What is wrong with a field")
                        .addProperty("field", text("Its path, for example against.name"))
                        .addProperty("in", text("body, query, path or header"))
                        .addProperty("message", text("What to do, in the language of Accept-Language")));
    }

    private static Schema object(String description) {
        return of(Schema.SchemaType.OBJECT, description);
    }

    private static Schema text(String description) {
        return of(Schema.SchemaType.STRING, description);
    }

    private static Schema of(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
