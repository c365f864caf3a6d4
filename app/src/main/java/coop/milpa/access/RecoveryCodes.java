package coop.milpa.access;

import java.util.List;

/**
 * Codes for whoever lost her phone, each good for coming in once. They are shown when they are made and never again.
 *
 * @param texts  ten, as they are typed
 */
public record RecoveryCodes(List<String> texts) {

    public RecoveryCodes {
        texts = List.copyOf(texts);
    }

    /** Says nothing, so that no log has it. */
    @Override
    public String toString() {
        return "RecoveryCodes";
    }
}
