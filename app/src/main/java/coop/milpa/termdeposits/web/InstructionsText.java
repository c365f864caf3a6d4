package coop.milpa.termdeposits.web;

import coop.milpa.api.Word;

/**
 * What is done with a deposit when its term ends, as other systems are told.
 *
 * @param renewal  whether there is another term, and with what
 * @param savings  number of the account that takes what is paid
 */
record InstructionsText(String renewal, String savings) {

    static InstructionsText of(TermSheet sheet) {
        return new InstructionsText(Word.of(sheet.deposit().instructions().renewal()), sheet.savings());
    }
}
