package org.open12315.testsupport;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An authenticator with one passkey and the browser before it, in a few lines of our own: it does what it is told, also what
 * no real one would. It writes the JSON that a page gets from {@code toJSON()}.
 */
public final class SoftAuthenticator {

    public static final int PRESENT = 0x01;
    public static final int VERIFIED = 0x04;
    private static final int BACKUP = 0x08;
    private static final int WITH_CREDENTIAL = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair key;
    private String origin;
    private String host;
    private int flags = PRESENT | VERIFIED;
    private int count;

    /** In a browser that shows this site. */
    public SoftAuthenticator(String origin, String host) {
        this.origin = origin;
        this.host = host;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The browser shows another page from now on. */
    public SoftAuthenticator at(String otherOrigin) {
        this.origin = otherOrigin;
        return this;
    }

    public SoftAuthenticator forHost(String otherHost) {
        this.host = otherHost;
        return this;
    }

    /** What it says of its owner, of {@link #PRESENT} and {@link #VERIFIED}. */
    public SoftAuthenticator says(int flags) {
        this.flags = flags;
        return this;
    }

    /** How often it was used, as far as it knows; those of telephones do not count, and say 0. */
    public SoftAuthenticator counts(int count) {
        this.count = count;
        return this;
    }

    /** The same name for another key, as somebody makes it who knows only the name. */
    public SoftAuthenticator forgery() {
        SoftAuthenticator forged = new SoftAuthenticator(origin, host);
        System.arraycopy(id, 0, forged.id, 0, id.length);
        return forged.counts(count);
    }

    public byte[] id() {
        return id.clone();
    }

    /** Makes the passkey. */
    public String create(byte[] challenge) {
        byte[] credential = both(new byte[16], new byte[] {0, (byte) id.length}, id, coseKey());
        byte[] data = authenticatorData(WITH_CREDENTIAL, credential);
        byte[] attestation = both(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                bytes(data));
        return json(new JsonObject()
                .put("clientDataJSON", base64(client("webauthn.create", challenge)))
                .put("attestationObject", base64(attestation)));
    }

    /** Signs a challenge in the name of the account whose handle this is. */
    public String sign(byte[] challenge, byte[] userHandle) {
        byte[] data = authenticatorData(0, new byte[0]);
        byte[] client = client("webauthn.get", challenge);
        JsonObject response = new JsonObject()
                .put("clientDataJSON", base64(client))
                .put("authenticatorData", base64(data))
                .put("signature", base64(signature(both(data, sha256(client)))));
        return json(userHandle == null ? response : response.put("userHandle", base64(userHandle)));
    }

    private String json(JsonObject response) {
        return new JsonObject()
                .put("id", base64(id))
                .put("rawId", base64(id))
                .put("type", "public-key")
                .put("clientExtensionResults", new JsonObject())
                .put("response", response)
                .encode();
    }

    private byte[] client(String type, byte[] challenge) {
        return new JsonObject()
                .put("type", type)
                .put("challenge", base64(challenge))
                .put("origin", origin)
                .put("crossOrigin", false)
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int more, byte[] credential) {
        return both(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) (flags | more | BACKUP)},
                ByteBuffer.allocate(4).putInt(count).array(),
                credential);
    }

    /** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} in CBOR. */
    private byte[] coseKey() {
        ECPublicKey point = (ECPublicKey) key.getPublic();
        return both(
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21},
                bytes(unsigned(point.getW().getAffineX().toByteArray())),
                new byte[] {0x22},
                bytes(unsigned(point.getW().getAffineY().toByteArray())));
    }

    private byte[] signature(byte[] what) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] unsigned(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return both(new byte[] {(byte) (0x60 + utf8.length)}, utf8);
    }

    private static byte[] bytes(byte[] content) {
        return both(new byte[] {0x58, (byte) content.length}, content);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] both(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
