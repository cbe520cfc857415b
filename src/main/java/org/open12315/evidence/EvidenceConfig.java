package org.open12315.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.open12315.evidence.check.Kind;
import org.open12315.identity.flood.Allowance;

/** How much evidence may be sent, and where it is kept. */
@ConfigMapping(prefix = "open12315.evidence")
public interface EvidenceConfig {

    /** Where files are kept. */
    @WithDefault("folder")
    StoreKind store();

    Folder folder();

    S3 s3();

    Encryption encryption();

    Scanner scanner();

    Limits limits();

    /** An upload that nobody finished is forgotten after this long. */
    @WithDefault("24h")
    Duration expireAfter();

    /** A file that was sent with no submission is erased after this long: longer than somebody writes on a draft. */
    @WithDefault("90d")
    Duration keepUnattached();

    /** A sender from whom nothing comes for this long is taken for gone; what came is kept, so that it can go on. */
    @WithDefault("30s")
    Duration stall();

    /** Somebody who asks where to go on ends a request from which nothing came for this long: its connection is lost. */
    @WithDefault("1s")
    Duration silence();

    /** During a long request, what came is made safe each time so much came: what a crash costs at most. */
    @WithDefault("64M")
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

    Flood flood();

    /** Limits against floods, for each machine. */
    interface Flood {
        /** Files begun; each takes room on the disk before it is asked what it belongs to. */
        @WithDefault("account 300/1h, organisation 100000/1h, device 300/1h, address 6000/1h")
        Allowance upload();

        /** Files handed out, or parts of them: who looks at a film asks for many. */
        @WithDefault("account 6000/1h, organisation 100000/1h, device 6000/1h, address 60000/1h")
        Allowance download();
    }

    /** How uploads hold back while many wait for the commit of what they file; see {@link UploadPace}. */
    Rush rush();

    /** The values for a rush. */
    interface Rush {
        /** So many have to wait. */
        @WithDefault("8")
        int waiting();

        /** A rush is over when nobody has waited for so long. */
        @WithDefault("1s")
        Duration hold();

        /** Bytes a second that all uploads of one machine bring together meanwhile, at most. */
        @WithDefault("24M")
        MemorySize rate();
    }

    /** The store of one machine. */
    interface Folder {
        /** Beside the data of the platform's own database. */
        @WithDefault("${open12315.database.embedded.directory:data}/evidence")
        Path path();

        /** An upload is refused if less would be left on the disk: the database may lie on the same one. */
        @WithDefault("300M")
        MemorySize minimumFree();
    }

    /** The keys under which files are encrypted; without any they lie in the clear. */
    interface Encryption {
        /** File of lines {@code name=64 hexadecimal digits}: the last one is used for new files, all for reading. */
        Optional<Path> keyFile();

        /** The same text, lines separated by blanks. Wins over the file. */
        Optional<String> keys();
    }

    /** ClamAV's daemon; without a host nothing is scanned, and pages say so. */
    interface Scanner {
        Optional<String> host();

        @WithDefault("3310")
        int port();

        /** For each answer of the daemon; what it has not answered then is scanned later. */
        @WithDefault("1m")
        Duration patience();

        /** Files that one machine has scanned at once. */
        @WithDefault("2")
        int atOnce();

        /** Pause after a scan that failed; each further one is twice as long, up to {@link #longestPause}. */
        @WithDefault("10s")
        Duration pause();

        @WithDefault("1h")
        Duration longestPause();
    }

    /** What files are kept in. */
    enum StoreKind {
        FOLDER,
        S3
    }

    /** The store of many machines: a bucket of an S3-compatible server, which must be there. */
    interface S3 {
        /** Address of the server; Amazon's of the region if empty. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** Needed with {@code store=s3}. */
        Optional<String> bucket();

        /** Before all names, for a bucket that others use too; ends in a slash. */
        Optional<String> prefix();

        /** Where both keys are missing, the SDK looks in the environment and for the role of the machine. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** The bucket stands in the path; servers of one's own rarely have a name for each bucket. */
        @WithDefault("true")
        boolean pathStyle();

        /** What uploads hold together in memory before they are sent in pieces of less than 5 MiB. */
        @WithDefault("64M")
        MemorySize memory();
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

        /** Uploads that one person may begin in 24 hours, pieces too: tiny ones cost rows and names in folders. */
        @WithDefault("500")
        int filesPerDay();

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
