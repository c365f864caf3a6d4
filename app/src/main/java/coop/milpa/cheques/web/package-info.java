/** Pages about cheques, the slips they go to the bank with, and how long banks take. */
@NullMarked
package coop.milpa.cheques.web;

import org.jspecify.annotations.NullMarked;
