/**
 * A fuzzer: whole random classes, compiled, woven and held against what they compute unwoven.
 *
 * <p>{@link dev.derive.it.generated.GeneratedProgramsTest} runs it in a virtual machine of its own. Of every program,
 * at a point where central differences can confirm it,
 * <ul>
 * <li>the value is bit for bit the same in a machine without the agent, outside of runs before and after them, and in
 * both modes;
 * <li>the Jacobians of the two modes agree to 1e-12, and with the differences to a multiple of their own estimated
 * error;
 * <li>a second run on the same objects and static fields gives the same bits, and the inputs are left alone;
 * <li>and, of a few programs in a machine that compiles with C2 early, compiled twins give the bits of interpreted ones.
 * </ul>
 * Programs have any of the shapes that {@code Derive} takes, and use the language of the machine that they run on: those
 * of one seed differ between Java 17 and 25. A program near a kink is drawn again, from the seed and the number of the attempt. One that uses floats is compared
 * with the differences of the same program in doubles.
 *
 * <table><caption>System properties</caption>
 * <tr><th>property</th><th>meaning</th><th>default</th></tr>
 * <tr><td>{@code fuzz.programs}</td><td>how many programs</td><td>2000</td></tr>
 * <tr><td>{@code fuzz.hot.programs}</td><td>how many of them are run until they are compiled</td><td>12</td></tr>
 * <tr><td>{@code fuzz.seed}</td><td>the first seed; each program has the next</td><td>1</td></tr>
 * <tr><td>{@code fuzz.minimised}</td><td>how many failures of each kind are minimised</td><td>5</td></tr>
 * </table>
 *
 * So 20,000 others, on both JDKs, are {@code mvn -B test -pl integration-tests -am -Dtest=GeneratedProgramsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.programs=20000 -Dfuzz.seed=1000000}, and one seed comes back alone
 * with {@code -Dfuzz.programs=1 -Dfuzz.seed=S}.
 *
 * <p>What fails is minimised and written to {@code target/fuzz}, with its seed and point. When its cause is mended the
 * file goes to {@code src/test/resources/generated}, or {@code java21} in it if it needs that, from where {@link dev.derive.it.generated.RegressionProgramsTest}
 * replays it.
 */
package dev.derive.it.generated;
