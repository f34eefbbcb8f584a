import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * A node of OpenSearch in a process of its own, started from the jars of the pom beside this file:
 * {@code java -cp <jars> Node.java <folder> <port>}. It ends with its standard input.
 */
class Node {
  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[1]);
    var runner = new OpenSearchRunner();
    runner.onBuild(
        (number, settings) -> {
          settings.put("discovery.type", "single-node");
          settings.put("http.port", port);
          settings.put("transport.port", "0");
          settings.put("network.host", "127.0.0.1");
          settings.putList("discovery.seed_hosts");
          settings.remove("cluster.initial_cluster_manager_nodes");
          settings.remove("cluster.initial_master_nodes");
        });
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(Path.of(args[0]).toAbsolutePath().toString())
            .numOfNode(1)
            .disableESLogger());
    System.out.println("ready");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
