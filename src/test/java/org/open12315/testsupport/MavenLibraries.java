package org.open12315.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The class path of a server that runs beside the tests, apart from the project's own, with which it would quarrel. */
public final class MavenLibraries {

    private MavenLibraries() {}

    /**
     * Fetched by the same Maven that runs this test, so that the same repositories are asked.
     *
     * @param pom names the libraries and where they come to lie
     * @param folder where that is
     */
    public static void fetch(Path pom, Path folder) throws IOException, InterruptedException {
        Path complete = folder.resolve("complete");
        if (Files.exists(complete)) {
            return;
        }
        String home = System.getProperty("maven.home");
        String maven = home == null ? "mvn" : Path.of(home, "bin", "mvn").toString();
        Process fetching = new ProcessBuilder(maven, "-B", "-q", "-f", pom.toString())
                .inheritIO()
                .start();
        if (!fetching.waitFor(5, TimeUnit.MINUTES) || fetching.exitValue() != 0) {
            fetching.destroyForcibly();
            throw new IllegalStateException("The libraries could not be fetched with " + pom);
        }
        Files.createFile(complete);
    }
}
