package org.open12315.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** A browser without script. */
public final class FormBrowser {

    private final Map<String, String> cookies = new HashMap<>();

    public FormBrowser cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** The value of a cookie; null if there is none. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    /** Another tab: the same cookies as now. */
    public FormBrowser copy() {
        FormBrowser tab = new FormBrowser();
        tab.cookies.putAll(cookies);
        return tab;
    }

    public Response get(String path) {
        return kept(request().get(path));
    }

    /** Opens a form and sends it, fields as name and value in turn. */
    public Response send(String form, String to, String... fields) {
        return sendWith(token(form), to, fields);
    }

    /** Opens a form that is to be sent later, when it may no longer be shown. */
    public String token(String form) {
        return get(form).htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    }

    /** Sends a form that was opened before. */
    public Response sendWith(String token, String to, String... fields) {
        RequestSpecification request = request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return kept(request.post(to));
    }

    /** A file that was chosen in a form. */
    public record Attached(String name, byte[] content, String type) {}

    /** Opens a form and sends files by it, to its address for files. */
    public Response upload(String form, String to, String field, Attached... files) {
        return kept(multipart(request().multiPart("csrf-token", token(form)), field, files)
                .post(to));
    }

    /** Begins an upload of so many bytes as a page's script does; its id. */
    public String tus(int length) {
        String address = request()
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", length)
                .post("/api/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The same by a page of another site. */
    public Response forgeUpload(String to, String field, Attached... files) {
        return multipart(request(), field, files).post(to);
    }

    private static RequestSpecification multipart(RequestSpecification request, String field, Attached... files) {
        for (Attached file : files) {
            request.multiPart(new MultiPartSpecBuilder(onDisk(file.content()))
                    .controlName(field)
                    .fileName(file.name())
                    .mimeType(file.type())
                    .build());
        }
        return request;
    }

    /** RestAssured writes down every number of an array, in case it must tell of it: seconds for a large one. */
    public static File onDisk(byte[] content) {
        try {
            File file = File.createTempFile("attached", null);
            file.deleteOnExit();
            Files.write(file.toPath(), content);
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Opens a form and sends it to its own address. */
    public Response answer(String page, String... fields) {
        return send(page, page, fields);
    }

    /** Sends a form that a page of another site made up: with the cookies of this browser, without the token. */
    public Response forge(String to, String... fields) {
        RequestSpecification request = request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(to);
    }

    private RequestSpecification request() {
        return given().redirects().follow(false).cookies(cookies);
    }

    private Response kept(Response response) {
        cookies.putAll(response.cookies());
        return response;
    }
}
