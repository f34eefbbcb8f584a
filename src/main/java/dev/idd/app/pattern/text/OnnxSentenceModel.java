package dev.idd.app.pattern.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * all-MiniLM-L6-v2, quantised, from a file inside a jar: nothing is loaded from anywhere. A vector
 * is the mean over the pieces of the text.
 */
final class OnnxSentenceModel implements SentenceModel, AutoCloseable {
  private static final String NAME = "all-minilm-l6-v2-q";
  private static final int MOST_PIECES = 128;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final WordPieces pieces;

  private OnnxSentenceModel(byte[] model, WordPieces pieces) throws OrtException {
    this.pieces = pieces;
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      this.session = environment.createSession(model, options);
    }
  }

  static OnnxSentenceModel load() throws IOException, OrtException {
    try (InputStream model = file(NAME + ".onnx");
        InputStream tokenizer = file(NAME + "-tokenizer.json")) {
      return new OnnxSentenceModel(model.readAllBytes(), WordPieces.read(tokenizer));
    }
  }

  private static InputStream file(String name) throws IOException {
    InputStream file = OnnxSentenceModel.class.getResourceAsStream("/" + name);
    if (file == null) {
      throw new IOException("There is no " + name + " on the class path");
    }
    return file;
  }

  @Override
  public String id() {
    return NAME;
  }

  @Override
  public float[] vector(String text) {
    long[] ids = pieces.ids(text, MOST_PIECES);
    long[] all = new long[ids.length];
    Arrays.fill(all, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(all);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return Vectors.unit(Vectors.sum(((float[][][]) result.get(0).getValue())[0]));
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence model failed", e);
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length});
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
