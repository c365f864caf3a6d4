package coop.milpa.web;

import org.springframework.ui.Model;

/**
 * A page that stands before an act which is hard to undo: it says what will happen, and only its button does it. The
 * button sends the same form to the same address again, with which {@link Form#isConfirmed} says yes.
 *
 * @param title  what is about to be done, as a question
 * @param means  what that does, and what cannot be undone
 * @param words  of the button: the act itself, never just "yes"
 * @param action  the address that was asked to do it
 * @param back  where to go instead
 */
public record Confirmation(Message title, Message means, Message words, String action, String back) {

    /** Shows it; answers the view. */
    public String show(Model model, Form form) {
        model.addAttribute("confirmation", this);
        model.addAttribute(Form.ATTRIBUTE, form);
        return "web/confirm";
    }
}
