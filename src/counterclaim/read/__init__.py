"""From a document to its reading, one document at a time. The only room that knows ONNX Runtime and word pieces."""
