package api

// pictureWire are the schemas of what is done to see many practices together.
func pictureWire() map[string]any {
	return map[string]any{
		"Picture": wirePicture{}, "PictureChoice": wirePictureChoice{}, "PictureBoard": wirePictureBoard{}, "PictureDomain": wirePictureDomain{},
		"PictureAction": wirePictureAction{}, "PictureNotSure": wirePictureNotSure{}, "Benchmark": wireBenchmark{}, "BenchmarkDomain": wireBenchmarkDomain{},
	}
}

// pictureBodies are the bodies of its writes, for the access matrix.
func pictureBodies() map[string]string {
	return map[string]string{}
}
