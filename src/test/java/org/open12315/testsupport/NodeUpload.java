package org.open12315.testsupport;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** An upload by tus-js-client under Node, {@code frontend/test/tus-upload.mjs}: a client that nobody here wrote. */
public final class NodeUpload implements AutoCloseable {

    private static final Path SCRIPT =
            Path.of("frontend", "test", "tus-upload.mjs").toAbsolutePath();
    private static final int LONGEST_SECONDS = 180;

    private final Process node;
    private final Path said;

    /** @param way what the script does, as it says itself */
    public NodeUpload(URI endpoint, String authorization, Path file, String way) throws IOException {
        said = Files.createTempFile(file.getParent(), "node", ".log");
        node = new ProcessBuilder("node", SCRIPT.toString(), endpoint.toString(), authorization, file.toString(), way)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** The header of an account with a password. */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for the end; what the client saw on its way. */
    public JsonObject seen() throws IOException, InterruptedException {
        boolean ended = node.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        String text = Files.readString(said);
        if (!ended || node.exitValue() != 0) {
            throw new AssertionError("The upload did not come to its end: " + text);
        }
        return new JsonObject(text);
    }

    @Override
    public void close() {
        node.destroyForcibly();
    }
}
