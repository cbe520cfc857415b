package org.open12315.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import org.open12315.evidence.check.Kind;

/** How much evidence may be sent, and where it is kept. */
@ConfigMapping(prefix = "open12315.evidence")
public interface EvidenceConfig {

    Folder folder();

    Limits limits();

    /** An upload that nobody finished is forgotten after this long. */
    @WithDefault("24h")
    Duration expireAfter();

    /** A sender from whom nothing comes for this long is taken for gone; what came is kept, so that it can go on. */
    @WithDefault("30s")
    Duration stall();

    /** Somebody who asks where to go on ends a request from which nothing came for this long: its connection is lost. */
    @WithDefault("1s")
    Duration silence();

    /** During a long request, what came is made safe each time so much came: what a crash costs at most. */
    @WithDefault("16M")
    MemorySize saveEvery();

    /** What came is made safe, and a request says that it still writes, at least this often. */
    @WithDefault("3s")
    Duration beat();

    /** A request that has not said so for this long is taken for dead, with the machine that it ran on. */
    @WithDefault("10s")
    Duration lease();

    /** A link to a file opens it for this long: a film must not stop in the middle. */
    @WithDefault("30m")
    Duration linkValid();

    /** The store of one machine. */
    interface Folder {
        /** Beside the data of the platform's own database. */
        @WithDefault("${open12315.database.embedded.directory:data}/evidence")
        Path path();

        /** An upload is refused if less would be left on the disk: the database may lie on the same one. */
        @WithDefault("300M")
        MemorySize minimumFree();
    }

    /** Most of each kind. */
    interface Limits {
        @WithDefault("20M")
        MemorySize image();

        @WithDefault("50M")
        MemorySize document();

        @WithDefault("100M")
        MemorySize audio();

        @WithDefault("500M")
        MemorySize video();

        /** Files of one case. */
        @WithDefault("20")
        int filesPerCase();

        /** Bytes that one person may announce in 24 hours: all files of a case, at their usual sizes, several times. */
        @WithDefault("5G")
        MemorySize perDay();

        /** Most bytes of any file. */
        default long most() {
            return Math.max(Math.max(of(Kind.IMAGE), of(Kind.DOCUMENT)), Math.max(of(Kind.AUDIO), of(Kind.VIDEO)));
        }

        /** Most bytes of a file of this kind. */
        default long of(Kind kind) {
            return switch (kind) {
                case IMAGE -> image().asLongValue();
                case DOCUMENT -> document().asLongValue();
                case AUDIO -> audio().asLongValue();
                case VIDEO -> video().asLongValue();
            };
        }
    }
}
