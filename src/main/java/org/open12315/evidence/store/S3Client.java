package org.open12315.evidence.store;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The client of an S3-compatible server. */
public final class S3Client {

    /** More than a server takes from one machine at once is of no use; what does not fit waits. */
    private static final int CONNECTIONS = 100;

    private S3Client() {}

    /**
     * @param endpoint address of the server; Amazon's own of the region if empty
     * @param access key and secret; where the SDK looks by itself (environment, role of the machine) if empty
     * @param pathStyle whether the bucket stands in the path instead of the name of the server
     */
    public static S3AsyncClient open(
            Optional<URI> endpoint, String region, Optional<AwsBasicCredentials> access, boolean pathStyle) {
        var builder = S3AsyncClient.builder()
                .region(Region.of(region))
                .credentialsProvider(
                        access.isPresent()
                                ? StaticCredentialsProvider.create(access.get())
                                : DefaultCredentialsProvider.builder().build())
                .forcePathStyle(pathStyle)
                // trailing checksums are Amazon's: other servers refuse them or store them with the content
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(CONNECTIONS)
                        .maxPendingConnectionAcquires(10_000)
                        // its default is a thread for each two cores of the machine, beside those of Vert.x
                        .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(2)));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
