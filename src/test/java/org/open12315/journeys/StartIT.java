package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed ends at once, with words that an operator can act on, and says so to whatever started it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StartIT {

    @TempDir
    Path folder;

    @Test
    void aTakenHttpPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            refused("-Dquarkus.http.port=" + other.getLocalPort())
                    .contains("Port " + other.getLocalPort() + " is taken", "perhaps the platform is running already")
                    .contains("-Dquarkus.http.port=");
        }
        assertThat(folder.resolve("data")).as("nothing was made").doesNotExist();
    }

    @Test
    void aTakenDatabasePort() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            refused("-Dopen12315.database.embedded.port=" + other.getLocalPort())
                    .contains("Port " + other.getLocalPort(), "PostgreSQL should listen, is taken")
                    .contains("open12315.database.embedded.port");
        }
    }

    @Test
    void aDatabaseOfTheHouseThatDoesNotAnswer() throws Exception {
        int nobody = PackagedApplication.freePort();
        refusedByHouse("postgresql://127.0.0.1:" + nobody + "/open12315", "open12315")
                .contains("The database does not answer", "127.0.0.1:" + nobody)
                .contains("open12315.database.url");
    }

    @Test
    void aDatabaseOfTheHouseThatDoesNotLetThePlatformIn() throws Exception {
        try (PackagedApplication house = new PackagedApplication(folder.resolve("house"))) {
            house.start();
            String url = house.database().getMetaData().getURL().replace("jdbc:", "");
            for (String user : List.of("open12315", "nobody")) {
                refusedByHouse(url, user).contains("does not let the platform in");
            }
        }
    }

    private AbstractStringAssert<?> refusedByHouse(String url, String user) throws Exception {
        return refused(
                        "-Dopen12315.database.url=" + url,
                        "-Dopen12315.database.username=" + user,
                        "-Dopen12315.database.password=no-such-word",
                        "-Dquarkus.http.auth.session.encryption-key=" + "5a".repeat(20),
                        "-Dopen12315.encryption.keys=lookup=" + "5a".repeat(32) + " one=" + "a5".repeat(32))
                .doesNotContain("no-such-word");
    }

    @Test
    void dataOfAnotherPostgres() throws Exception {
        Path version = Files.createDirectories(folder.resolve("data/postgres")).resolve("PG_VERSION");
        Files.writeString(version, "15\n");
        refused()
                .contains("was made by PostgreSQL 15; this platform carries PostgreSQL 17")
                .contains("pg_upgrade", "Nothing was changed");
        assertThat(version).hasContent("15");
    }

    @Test
    void aFolderThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        refused("-Dopen12315.database.embedded.directory=" + file.resolve("data"))
                .contains("The data folder " + file.resolve("data") + " cannot be used")
                .contains("open12315.database.embedded.directory");
    }

    @Test
    void aFolderThatMayNotBeWritten() throws Exception {
        Path closed = Files.createDirectories(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write everywhere");
        refused("-Dopen12315.database.embedded.directory=" + closed.resolve("data"))
                .contains("cannot be used", "no permission");
    }

    @Test
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mount(disk), "only root can mount a small disk");
        try {
            refused("-Dopen12315.database.embedded.directory=" + disk.resolve("data"))
                    .containsPattern("has only [0-9]+ MB free; at least 300 MB are needed")
                    .contains("Free some space");
        } finally {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    /** Starts, expects the refusal, and gives its words to look at. */
    private AbstractStringAssert<?> refused(String... settings) throws Exception {
        try (PackagedApplication application = new PackagedApplication(folder, settings)) {
            assertThat(application.startToEnd()).as("exit code").isEqualTo(1);
            String words = Files.readString(application.log().toPath());
            return assertThat(words)
                    .startsWith("open12315 does not start. ")
                    .doesNotContain("\tat ", "Exception", "Caused by")
                    .satisfies(text -> assertThat(text.lines()).hasSizeLessThanOrEqualTo(3));
        }
    }

    private static boolean mount(Path disk) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()) == 0;
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }
}
