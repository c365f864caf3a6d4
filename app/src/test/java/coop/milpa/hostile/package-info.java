/** Every form and every address there is, sent what people, machines and attackers send. */
@NullMarked
package coop.milpa.hostile;

import org.jspecify.annotations.NullMarked;
