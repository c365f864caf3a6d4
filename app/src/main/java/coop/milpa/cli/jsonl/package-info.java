/**
 * Questions and answers as JSON, an object a line: reading fields strictly, saying what is wrong with them, answering
 * in order. Light: Jackson's streaming core, nothing else.
 */
@NamedInterface("jsonl")
@NullMarked
package coop.milpa.cli.jsonl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
