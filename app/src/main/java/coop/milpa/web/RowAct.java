package coop.milpa.web;

/**
 * Something that may be done with a row of a list.
 *
 * @param words  what its button or link says
 * @param said  the same with what it is about, for whoever hears it away from its row
 * @param address  where it is asked for
 * @param button  whether it is done by asking for it ({@code POST}); otherwise a page follows
 */
public record RowAct(Message words, Message said, String address, boolean button) {

    public static RowAct button(Message words, Message said, String address) {
        return new RowAct(words, said, address, true);
    }

    public static RowAct link(Message words, Message said, String address) {
        return new RowAct(words, said, address, false);
    }
}
