package coop.milpa.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;

/** A file of the jar as it goes over the wire. */
final class PressedAsset extends ByteArrayResource implements HttpResource {

    private final String name;
    private final Press press;
    private final long changed;

    private PressedAsset(byte[] pressed, Resource file, Press press) throws IOException {
        super(pressed);
        this.name = String.valueOf(file.getFilename());
        this.press = press;
        this.changed = file.lastModified();
    }

    static PressedAsset of(Resource file, Press press) {
        try {
            return new PressedAsset(press.press(file.getContentAsByteArray()), file, press);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public long lastModified() {
        return changed;
    }

    @Override
    public HttpHeaders getResponseHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_ENCODING, press.coding());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return headers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
