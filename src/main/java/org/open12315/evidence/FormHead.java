package org.open12315.evidence;

import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The fields before the first file of a form. Vert.x tells fields when the whole form has come, which is too late for one
 * that decides whether a file is taken at all; so the beginning of the body is looked at a second time.
 */
final class FormHead {

    /** More than all fields of our forms have. */
    private static final int MOST = 16 * 1024;

    private final HttpServerRequest form;
    private final Buffer beginning = Buffer.buffer();

    /** Listens to the form from now on: before it is resumed. */
    FormHead(HttpServerRequest form) {
        this.form = form;
        form.handler(this::add);
    }

    private void add(Buffer block) {
        int more = Math.min(block.length(), MOST - beginning.length());
        if (more > 0) {
            beginning.appendBuffer(block, 0, more);
        }
    }

    /** A field that has come already; empty if there is none of that name. */
    Optional<String> field(String name) {
        DefaultHttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, form.path());
        request.headers().set("Content-Type", form.getHeader("Content-Type"));
        HttpPostMultipartRequestDecoder decoder =
                new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request);
        try {
            decoder.offer(new DefaultHttpContent(beginning.copy().getByteBuf()));
            while (decoder.hasNext()) {
                InterfaceHttpData part = decoder.next();
                if (part instanceof Attribute field && field.getName().equals(name)) {
                    return Optional.of(field.getValue());
                }
            }
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            decoder.destroy();
        }
    }
}
