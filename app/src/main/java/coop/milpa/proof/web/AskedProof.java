package coop.milpa.proof.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What somebody wants checked: the file of a proof, the short code of a paper, or both.
 *
 * @param file  its bytes
 * @param code  as it was typed
 */
record AskedProof(Optional<byte[]> file, Optional<String> code) {

    /**
     * Text that begins like a file is one, though browsers end its lines in their own way; a code may stand behind the
     * address of the page.
     */
    static AskedProof of(byte[] chosen, String typed) {
        String text = typed.strip();
        boolean pasted = chosen.length == 0 && text.startsWith("{");
        byte[] bytes = pasted ? (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8) : chosen;
        Optional<byte[]> file = Optional.of(bytes).filter(given -> given.length > 0);
        Optional<String> code = Optional.of(text.substring(text.indexOf('#') + 1))
                .filter(rest -> !rest.isEmpty() && !text.startsWith("{"));
        return new AskedProof(file, code);
    }

    boolean isEmpty() {
        return file.isEmpty() && code.isEmpty();
    }
}
